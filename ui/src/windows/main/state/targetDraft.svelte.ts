/** Keeps the target of a new pitch until it is made, also while the person looks into the library. */
import type { Industry, Target } from '~/host/wire';
import { session } from './session.svelte';

/** What has been said about the target so far. Industries keep their names, for the field. */
export interface TargetDraft {
  company: string;
  industries: Industry[];
  keywords: string[];
  audience: Target['audience'];
  language: string;
  minutes: number;
  event: string;
}

let current = $state<TargetDraft | null>(null);

/** The draft; a new one begins with what the person has set. */
export function draft(): TargetDraft {
  return current ?? begin('');
}

/** Begins a draft for a company. */
export function begin(company: string): TargetDraft {
  const { audience, contentLanguage, minutes, event } = session.settings;
  current = { company, industries: [], keywords: [], audience, language: contentLanguage, minutes, event: event ?? '' };
  return current;
}

/** Forgets the draft. */
export function end(): void {
  current = null;
}

/** The draft as a target. */
export function targetOf(from: TargetDraft): Target {
  return {
    company: from.company.trim() || null,
    industries: from.industries.map((industry) => industry.code),
    audience: from.audience,
    keywords: from.keywords,
    language: from.language,
    minutes: from.minutes,
    event: from.event.trim() || null,
  };
}
