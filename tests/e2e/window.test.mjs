/** What the window may not do, whatever runs in it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { on } from './program.mjs';

/** What became of a promise in the page. */
const TRIED = `async (source) => {
  const attempts = {
    http: () => fetch('http://127.0.0.1:9/'),
    https: () => fetch('https://example.org/'),
    socket: () => new Promise((open, refuse) => {
      const socket = new WebSocket('ws://127.0.0.1:9/');
      socket.onopen = open;
      socket.onerror = () => refuse(new Error('refused'));
    }),
  };
  try {
    await attempts[source]();
    return 'allowed';
  } catch {
    return 'refused';
  }
}`;

test('the page can reach nothing but the program', on(async (computer) => {
  const window = await computer.start();
  for (const source of ['http', 'https', 'socket']) {
    assert.equal(await window.await(TRIED, source), 'refused', `${source} would carry what a person wrote out of the house`);
  }
  const refused = await window.run('() => window.refused');
  assert.equal(refused.filter((line) => line.startsWith('connect-src')).length, 3, 'the policy itself must say no, not the network');
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
  // WebDriver's own scripts are let through by the policy of the page, so eval is tried from a script of the page.
  const policy = await window.run(`() => document.querySelector('meta[http-equiv]')?.content ?? ''`);
  assert.doesNotMatch(policy, /unsafe/, 'neither eval nor inline code is part of the policy');
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
    ['plugin:event|emit', { event: 'open-pitch', payload: '/tmp/a.pitch' }],
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
  const [how, start] = await window.await(ask, 'call', { name: 'start', arguments: {} });
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
