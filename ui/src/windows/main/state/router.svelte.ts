/** Keeps the current screen in the address, so that reload, back and forward work. */

/** Sections of the library. */
export const SECTIONS = ['slides', 'facts', 'facilities', 'propositions'] as const;
export type Section = (typeof SECTIONS)[number];

/** Sections of a library's folder that is open for editing. */
export const EDITOR_SECTIONS = ['slides', 'facts', 'lapses', 'findings', 'translations'] as const;
export type EditorSection = (typeof EDITOR_SECTIONS)[number];

/** A screen with what it shows. */
export type Route =
  | { screen: 'home' }
  | { screen: 'new' }
  | { screen: 'settings' }
  | { screen: 'kiosk' }
  | { screen: 'updates' }
  | { screen: 'provenance' }
  | { screen: 'publish' }
  | { screen: 'keys' }
  | { screen: 'build'; pitch: string }
  | { screen: 'tailor'; pitch: string; key: string }
  | { screen: 'leave-behind'; pitch: string }
  | { screen: 'changes'; pitch: string }
  | { screen: 'library'; section: Section; id: string | null }
  | { screen: 'editor'; section: EditorSection; id: string | null }
  | { screen: 'preflight'; pitch: string | null }
  | { screen: 'presentations'; id: string | null }
  | { screen: 'import'; token: string };

function read(hash: string): Route {
  const [first, second, third, fourth] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  if (first === 'new' || first === 'settings' || first === 'kiosk' || first === 'updates') return { screen: first };
  if (first === 'provenance' || first === 'publish' || first === 'keys') return { screen: first };
  if (first === 'import' && second) return { screen: 'import', token: second };
  if (first === 'library') {
    const section = SECTIONS.find((known) => known === second) ?? 'slides';
    return { screen: 'library', section, id: third || null };
  }
  if (first === 'editor') {
    const section = EDITOR_SECTIONS.find((known) => known === second) ?? 'slides';
    return { screen: 'editor', section, id: third || null };
  }
  if (first === 'preflight') return { screen: 'preflight', pitch: second || null };
  if (first === 'presentations') return { screen: 'presentations', id: second || null };
  if (first === 'pitch' && second) {
    if (third === 'tailor' && fourth) return { screen: 'tailor', pitch: second, key: fourth };
    if (third === 'leave-behind' || third === 'changes') return { screen: third, pitch: second };
    return { screen: 'build', pitch: second };
  }
  return { screen: 'home' };
}

/** The address of a screen, for `href`. */
export function address(route: Route): string {
  const part = encodeURIComponent;
  switch (route.screen) {
    case 'home':
    case 'new':
    case 'settings':
    case 'kiosk':
    case 'updates':
    case 'provenance':
    case 'publish':
    case 'keys':
      return `#/${route.screen}`;
    case 'build':
    case 'leave-behind':
    case 'changes':
      return `#/pitch/${part(route.pitch)}/${route.screen}`;
    case 'tailor':
      return `#/pitch/${part(route.pitch)}/tailor/${part(route.key)}`;
    case 'library':
      return `#/library/${route.section}${route.id ? `/${part(route.id)}` : ''}`;
    case 'editor':
      return `#/editor/${route.section}${route.id ? `/${part(route.id)}` : ''}`;
    case 'preflight':
      return `#/preflight${route.pitch ? `/${part(route.pitch)}` : ''}`;
    case 'presentations':
      return `#/presentations${route.id ? `/${part(route.id)}` : ''}`;
    case 'import':
      return `#/import/${part(route.token)}`;
  }
}

let current = $state.raw<Route>(read(location.hash));
window.addEventListener('hashchange', () => (current = read(location.hash)));

/** The screen shown now. */
export function route(): Route {
  return current;
}

/** Goes to a screen. */
export function go(to: Route): void {
  location.hash = address(to);
}

/** Goes to a screen in place of this one: back then skips this one. */
export function replace(to: Route): void {
  history.replaceState(null, '', address(to));
  current = to;
}

/** Goes to the screen before. */
export function back(): void {
  history.back();
}
