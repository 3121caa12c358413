/** Tests that the window has no access beyond its commands, whatever runs in it. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { on } from './support/program.mjs';

test('the page can reach nothing but the program', on(async (computer) => {
  // Somebody listens: a policy that only fails for want of an answer would be none.
  let heard = 0;
  const server = createServer().on('connection', () => heard++);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `127.0.0.1:${server.address().port}`;
  try {
    const window = await computer.start();
    const tried = await window.await(
      `async (address) => {
        const loaded = (element) => new Promise((done, refuse) => {
          element.onload = element.onopen = done;
          element.onerror = () => refuse(new Error('refused'));
        });
        const ways = {
          fetch: () => fetch('http://' + address),
          beacon: async () => { if (!navigator.sendBeacon('http://' + address, 'words')) throw new Error('refused'); return 'queued'; },
          socket: () => loaded(new WebSocket('ws://' + address)),
          events: () => loaded(new EventSource('http://' + address)),
          picture: () => loaded(Object.assign(new Image(), { src: 'http://' + address + '/a.png' })),
          script: () => { const script = Object.assign(document.createElement('script'), { src: 'http://' + address }); document.head.append(script); return loaded(script); },
          frame: () => { const frame = Object.assign(document.createElement('iframe'), { src: 'http://' + address }); document.body.append(frame); return Promise.race([loaded(frame), new Promise((done) => setTimeout(done, 300))]).finally(() => frame.remove()); },
        };
        const answers = {};
        for (const [name, way] of Object.entries(ways)) answers[name] = await Promise.resolve().then(way).then(() => 'no refusal', () => 'refused');
        return answers;
      }`,
      address,
    );
    assert.equal(heard, 0, `what a person wrote could leave the house: ${JSON.stringify(tried)}`);
    for (const way of ['fetch', 'socket', 'events', 'picture', 'script']) assert.equal(tried[way], 'refused', way);
    assert.ok((await window.run('() => window.refused')).length >= 3, 'the policy itself says no, not the network');
  } finally {
    server.close();
  }
}));

test('text never becomes code', on(async (computer) => {
  const window = await computer.start();
  const ran = await window.run(`() => {
    window.ran = [];
    const script = document.createElement('script');
    script.textContent = 'window.ran.push("inline")';
    document.head.append(script);
    const button = document.createElement('button');
    button.setAttribute('onclick', 'window.ran.push("attribute")');
    document.body.append(button);
    button.click();
    button.remove();
    const other = document.createElement('script');
    other.src = 'data:text/javascript,window.ran.push("data")';
    document.head.append(other);
    return window.ran;
  }`);
  assert.deepEqual(ran, [], 'a word that slipped into the page as markup must stay a word');
  for (const code of ['eval("1")', 'new Function("return 1")()', 'setTimeout("window.ran.push(1)")']) {
    const how = await window.run(`() => { try { return ${code} === 1 ? 'ran' : 'nothing'; } catch (error) { return error.name; } }`);
    assert.notEqual(how, 'ran', `${code} turns text into code`);
  }
  assert.deepEqual(await window.run('() => window.ran'), [], 'nor later');
}));

test('the window has the commands of the shell and no plugin', on(async (computer) => {
  const window = await computer.start();
  assert.equal(await window.run('() => typeof window.__TAURI__'), 'undefined', 'nothing of the shell lies open in the page');
  const ask = `async (command, given) => {
    try {
      return ['answered', await window.__TAURI_INTERNALS__.invoke(command, given)];
    } catch (reason) {
      return ['refused', reason && reason.message || String(reason)];
    }
  }`;
  const forbidden = [
    ['plugin:dialog|open', { options: {} }],
    ['plugin:dialog|message', { message: 'hello' }],
    ['plugin:clipboard-manager|read_text', {}],
    ['plugin:clipboard-manager|write_text', { text: 'hello' }],
    ['plugin:opener|open_path', { path: '/bin/true' }],
    ['plugin:fs|read_text_file', { path: '/etc/hostname' }],
    ['plugin:window|close', { label: 'main' }],
    ['plugin:webview|create_webview_window', { options: { label: 'other' } }],
    ['plugin:app|version', {}],
    ['plugin:path|resolve_directory', { directory: 1 }],
    ['plugin:event|emit', { event: 'open-pitch', payload: '/fair/a.pitch' }],
  ];
  for (const [command, given] of forbidden) {
    const [how, what] = await window.await(ask, command, given);
    assert.equal(how, 'refused', `${command} answered ${JSON.stringify(what)}`);
    assert.match(what, /not allowed|not found/, `${command} must be refused by permission, not by accident`);
  }
  for (const path of ['/bin/sh', '/etc/hostname', 'notes.pdf', computer.path('nothing.pdf')]) {
    const [how] = await window.await(ask, 'open_file', { path });
    assert.equal(how, 'refused', `${path} is nothing that Lodestone saved`);
  }
  const [how, start] = await window.await(ask, 'call', { name: 'bootstrap', arguments: {} });
  assert.equal(how, 'answered', 'the commands of the application are there');
  assert.ok(start.library.slides > 100, 'with the library that ships');
}));

test('the window goes nowhere else', on(async (computer) => {
  const window = await computer.start();
  const before = await window.run('() => location.href');
  await window.run(`() => { location.href = 'http://127.0.0.1:9/'; open('http://127.0.0.1:9/'); }`);
  assert.equal(await window.run('() => location.href'), before, 'a link in a slide must not replace the app');
  const [name] = await window.await(`async () => [document.querySelector('h1') ? 'here' : 'gone']`);
  assert.equal(name, 'here', 'the page is still the interface');
}));
