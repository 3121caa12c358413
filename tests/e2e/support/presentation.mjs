/** Runs a presentation in real windows, begun as a person begins it. */
import { until } from './driver.mjs';
import { Display, SCREEN } from './display.mjs';
import { Computer } from './program.mjs';

export const TARGET = {
  company: 'Genmab',
  industries: ['21.2'],
  audience: 'company',
  keywords: ['antibodies'],
  language: 'en',
  minutes: 15,
};

/** Where each screen begins. */
export const AT = { left: 0, right: SCREEN.width };

/** A computer in a display, with a pitch and, once it is begun, a presentation. */
export class Presentation {
  constructor(computer, display) {
    this.computer = computer;
    this.display = display;
  }

  /** Starts the program in the display and makes a pitch of these slides, or of those that are suggested. */
  static async open(computer, display, slides = []) {
    Object.assign(computer.environment, display.environment);
    const presentation = new Presentation(computer, display);
    await computer.launch();
    await until('the window is shown', async () => (await presentation.windows()).main?.visible);
    const pitch = await presentation.call('create_pitch', { pitch: { target: TARGET, slides } });
    presentation.pitch = pitch.id;
    return presentation;
  }

  /** Asks the shell. */
  async shell(command, given = {}, label = 'main') {
    const at = `e2e${(this.asked = (this.asked ?? 0) + 1)}`;
    await this.look(label, `void window.__TAURI_INTERNALS__.invoke('${command}', ${JSON.stringify(given)}).then((value) => (window.${at} = { value }), (reason) => (window.${at} = { reason: reason?.message ?? String(reason) }))`);
    const { value, reason } = await until(`${command} is answered`, () => this.look(label, `window.${at}`));
    if (reason) throw new Error(reason);
    return value;
  }

  /** Asks the application, as the window at the desk does. */
  call(name, given = {}) {
    return this.computer.ask(name, given);
  }

  /** Every window by its label, as the system tells where it is. */
  async windows() {
    const all = await this.call('test_windows');
    return Object.fromEntries(all.map((one) => [one.label, one]));
  }

  /** Runs an expression in a window. */
  look(label, script) {
    return this.call('test_eval', { label, script });
  }

  /** Begins the presentation. */
  async begin(options = {}) {
    await this.call('begin_presentation', {
      presentation: { pitch: this.pitch, from: null, cut: null, language: null, stepByStep: false, ...options },
      work: 'e2e',
    });
  }

  /** Begins the presentation on two screens and waits until every window is in place and shows something. */
  async beginOnTwo(options = {}) {
    await this.begin(options);
    await this.stands({ audience: 'right', presenter: 'left' });
    await this.drawn('audience');
    await until('the presenter has the slide', () => this.look('presenter', `document.querySelectorAll('img').length > 0 && !!document.querySelector('.notes')`));
    await this.keyboard('presenter');
  }

  /** Waits until windows fill their screens and no other window of a presentation is to be seen. */
  stands(wanted) {
    let windows;
    return until(`${JSON.stringify(wanted)} stand where they belong`, async () => {
      windows = await this.windows();
      return ['audience', 'presenter', 'solo'].every((label) => {
        const window = windows[label];
        const side = wanted[label];
        if (!side) return !window?.visible;
        return window?.visible && window.x === AT[side] && window.y === 0 && window.width === SCREEN.width && window.height === SCREEN.height;
      });
    }).catch((error) => {
      throw new Error(`${error.message}; they are ${JSON.stringify(windows)}`, { cause: error });
    });
  }

  /** Waits until a window has the keyboard. */
  keyboard(label) {
    return until(`${label} has the keyboard`, async () => (await this.windows())[label]?.focused);
  }

  /** The picture that a page of the audience shows; nothing while it shows none. */
  shown(label = 'audience') {
    return this.look(
      label,
      `(() => {
        const box = document.querySelector('.canvas');
        const images = [...document.querySelectorAll('.canvas img')].filter((one) => one.complete && getComputedStyle(one).visibility !== 'hidden' && Number(getComputedStyle(one).opacity) > 0.99);
        const picture = images.at(-1)?.src ?? null;
        return { picture: picture && picture.replace(/^.*?presentation\\/[^/]+\\//, ''), blank: box?.dataset.blank ?? null };
      })()`,
    );
  }

  /** Waits until a page of the audience shows a slide; answers with which. */
  async drawn(label = 'audience', wanted = () => true) {
    let picture;
    await until(`${label} shows a slide`, async () => {
      const shown = await this.shown(label);
      picture = shown?.picture;
      return picture && shown.blank === 'no' && wanted(picture);
    });
    return picture;
  }

  /** What the application says that the audience sees. */
  async seen(label = 'audience') {
    await this.look(label, `void fetch('slide://localhost/audience').then((one) => one.json()).then((one) => (window.seen = one))`);
    return until('what the audience sees', () => this.look(label, 'window.seen'));
  }
}

/** Runs one story in a display of its own. */
export function onADisplay(story, { desktop } = {}) {
  return async (context) => {
    const display = await Display.open(desktop);
    const computer = new Computer();
    try {
      await story(computer, display, context);
    } catch (error) {
      display.picture(`${computer.folder}/screens.png`);
      console.error(`what was on the screens is in ${computer.folder}/screens.png`);
      await computer.leave({ name: context.name });
      display.close();
      throw error;
    }
    await computer.leave();
    display.close();
  };
}
