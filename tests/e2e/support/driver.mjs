/** Speaks W3C WebDriver to WebKitWebDriver, as far as these tests need it. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** The key of an element's id in an answer, by the standard. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
/** Longest wait for anything that the window does, in milliseconds. A loaded machine is slow, not broken. */
export const PATIENCE = 20_000;

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Asks again until the answer is neither false nor a failure; says what it waited for otherwise. */
export async function until(what, ask, patience = PATIENCE) {
  const end = Date.now() + patience;
  let last;
  do {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 30));
  } while (Date.now() < end);
  throw new Error(`waited ${patience / 1000} s in vain: ${what}`, { cause: last });
}

/** Starts a driver and, through it, a program; answers with the window. */
export async function drive(program, arguments_, environment) {
  const port = await freePort();
  // A group of its own, so that its end takes the webview's processes along.
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    env: environment,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const base = `http://127.0.0.1:${port}`;
  try {
    await until('WebKitWebDriver listens', async () => (await fetch(`${base}/status`)).ok);
    // No browserName: WebKitGTK refuses names that it does not know.
    const browserOptions = { binary: program, args: arguments_ };
    const { sessionId } = await send(`${base}/session`, 'POST', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } },
    });
    return new Window(`${base}/session/${sessionId}`, driver);
  } catch (error) {
    end(driver);
    throw error;
  }
}

async function send(address, method, body) {
  // A page that hangs answers nothing at all.
  const signal = AbortSignal.timeout(PATIENCE);
  const answer = await fetch(address, { method, signal, ...(body && { body: JSON.stringify(body) }) });
  const { value } = await answer.json();
  if (answer.ok) return value;
  throw new Error(`${value.error}: ${value.message}`);
}

function end(driver) {
  try {
    process.kill(-driver.pid, 'SIGKILL');
  } catch {
    // It has ended by itself, which is as good.
  }
}

/** Finds a field by the words of its label. */
const FIELD = `((words) => {
  const label = [...document.querySelectorAll('label')].find((one) => one.textContent.trim().startsWith(words) && one.control?.getClientRects().length);
  return label?.control ?? null;
})`;

/** The window of a running program. */
export class Window {
  #session;
  #driver;

  constructor(session, driver) {
    this.#session = session;
    this.#driver = driver;
  }

  /** The id of the driver's process; the program is its child. */
  get driver() {
    return this.#driver.pid;
  }

  #ask(method, path, body) {
    return send(this.#session + path, method, body);
  }

  /** Runs a function in the page; what it needs from here is passed. */
  run(script, ...args) {
    return this.#ask('POST', '/execute/sync', { script: `return (${script}).apply(null, arguments)`, args });
  }

  /** Runs an asynchronous function in the page and waits for it. */
  async await(script, ...args) {
    const [ok, value] = await this.#ask('POST', '/execute/async', {
      script: `const done = arguments[arguments.length - 1];
        (${script}).apply(null, Array.from(arguments).slice(0, -1)).then((v) => done([true, v]), (e) => done([false, e && e.message || JSON.stringify(e)]))`,
      args,
    });
    if (!ok) throw new Error(value);
    return value;
  }

  /** The first visible element that a selector names, and whose name or text holds the words. */
  async find(selector, words) {
    const found = await this.run(
      `(selector, words) => [...document.querySelectorAll(selector)].find((one) => {
        const said = (one.getAttribute('aria-label') ?? '') + ' ' + (one.innerText ?? '') + ' ' + (one.title ?? '');
        return one.getClientRects().length > 0 && !one.disabled && (!words || said.includes(words));
      }) ?? null`,
      selector,
      words ?? '',
    );
    if (!found) throw new Error(`there is no ${selector}${words ? ` that says "${words}"` : ''}`);
    return found[ELEMENT];
  }

  /** Waits for an element. */
  wait(selector, words) {
    return until(`${selector} ${words ?? ''}`, () => this.find(selector, words));
  }

  /** Clicks an element once it is there and stands still: a click goes to a place, and what is loaded above moves it. */
  async click(selector, words) {
    let before = '';
    await until(`a click on ${selector} ${words ?? ''}`, async () => {
      const element = await this.find(selector, words);
      const place = JSON.stringify(await this.#ask('GET', `/element/${element}/rect`));
      const still = place === before;
      before = place;
      if (still) await this.#ask('POST', `/element/${element}/click`, {});
      return still;
    });
  }

  /** Types into an element once it is there, key by key. */
  async type(selector, text) {
    const element = await this.wait(selector);
    await this.#ask('POST', `/element/${element}/value`, { text });
  }

  /** Replaces the text of the field with this label. */
  async fill(label, text) {
    await until(`the field ${label}`, () => this.run(`(label) => { const field = ${FIELD}(label); field?.focus(); field?.select(); return !!field; }`, label));
    await this.keys(text);
  }

  /** Chooses a value in the field with this label. */
  choose(label, value) {
    return until(`${value} in ${label}`, () =>
      this.run(
        `(label, value) => {
          const field = ${FIELD}(label);
          if (![...(field?.options ?? [])].some((option) => option.value === value)) return false;
          field.value = value;
          field.dispatchEvent(new Event('input', { bubbles: true }));
          field.dispatchEvent(new Event('change', { bubbles: true }));
          return true;
        }`,
        label,
        value,
      ),
    );
  }

  /** Types where the focus is, key by key. */
  async keys(text) {
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.#ask('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** Presses keys together, such as `Control` and `z`, wherever the focus is. */
  async press(...keys) {
    const value = keys.map((key) => KEYS[key] ?? key);
    const actions = [...value.map((key) => ({ type: 'keyDown', value: key }))];
    actions.push(...value.reverse().map((key) => ({ type: 'keyUp', value: key })));
    await this.#ask('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** Gives the window another size. */
  async resize(width, height) {
    await this.#ask('POST', '/window/rect', { width, height });
    await until('the window has its size', () => this.run('(width) => Math.abs(innerWidth - width) < 64', width));
  }

  /** A picture of the page, as PNG. */
  async picture() {
    return Buffer.from(await this.#ask('GET', '/screenshot'), 'base64');
  }

  /** Closes the window as a person does, and lets the program end by itself. */
  async close() {
    await this.#ask('DELETE', '/window').catch(() => {});
    await this.#ask('DELETE', '').catch(() => {});
    end(this.#driver);
  }

  /** Ends everything at once. */
  kill() {
    end(this.#driver);
  }
}

/** Keys that are no characters, by the standard's numbers. */
const KEYS = {
  Control: '\uE009',
  Shift: '\uE008',
  Alt: '\uE00A',
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  Delete: '\uE017',
  Home: '\uE011',
  End: '\uE010',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};
