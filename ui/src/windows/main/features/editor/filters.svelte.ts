/** Keeps the filters of the lists while an editor visits a form and comes back. */
import type { Approval, EditorOverview, EditorFactCard, EditorSlideCard, TranslationChoice } from '~/host/wire';

/** What the list of slides shows. */
export const slideFilter = $state<{ words: string; approval: Approval | 'all'; gap: string | null; findings: boolean; retired: boolean }>({
  words: '',
  approval: 'all',
  gap: null,
  findings: false,
  retired: false,
});

/** What the list of facts shows. */
export const factFilter = $state<{ words: string; owner: string; findings: boolean }>({ words: '', owner: '', findings: false });

/** Which slides go to translators; '' asks for nothing. */
export const translationFilter = $state<{ stage: string; topic: string; approval: Approval | '' }>({ stage: '', topic: '', approval: '' });

/** Any language. */
export const ANY = '*';

const holds = (words: string, ...texts: string[]) => {
  const all = texts.join(' ').toLocaleLowerCase();
  return words
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
};

/** The slides that are looked for. */
export function slidesOf(overview: EditorOverview): EditorSlideCard[] {
  const { words, approval, gap, findings, retired } = slideFilter;
  return overview.slides.filter(
    (slide) =>
      slide.retired === retired &&
      (approval === 'all' || slide.approval === approval) &&
      (gap === null || (gap === ANY ? slide.gaps.length > 0 : slide.gaps.includes(gap))) &&
      (!findings || slide.findings > 0) &&
      holds(words, slide.title, slide.id),
  );
}

/** The facts that are looked for. */
export function factsOf(overview: EditorOverview): EditorFactCard[] {
  const { words, owner, findings } = factFilter;
  return overview.facts.filter(
    ({ card, freshness }) =>
      (owner === '' || card.owner === owner) &&
      (!findings || freshness === 'lapsed' || freshness === 'unconfirmed') &&
      holds(words, card.label, card.display, card.facilityName, card.id),
  );
}

/** The slides that go to translators. */
export function translatedSlides(overview: EditorOverview): EditorSlideCard[] {
  const { stage, topic, approval } = translationFilter;
  return overview.slides.filter(
    (slide) => (stage === '' || slide.stage === stage) && (topic === '' || slide.topics.includes(topic)) && (approval === '' || slide.approval === approval),
  );
}

/** The same as a question to the program; `null` is the whole library. */
export function translationChoice(): TranslationChoice | null {
  const { stage, topic, approval } = translationFilter;
  if (!stage && !topic && !approval) return null;
  return { slides: [], stages: stage ? [stage] : [], topics: topic ? [topic] : [], approvals: approval ? [approval] : [] };
}
