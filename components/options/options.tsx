import type { Correction } from '../../lib/model/corrections.ts';
import type { Density, ErrorReport } from '../../lib/model/protocol.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { Words } from '../../locales/words.ts';
import { AccessPart, type AccessPartProps } from '../shared/access-part.tsx';
import { Choices } from '../shared/choices.tsx';
import { DENSITIES } from '../shared/densities.ts';
import { FailureToast } from '../shared/failure-toast.tsx';
import { type Shortcut, ShortcutList } from '../shared/shortcut-list.tsx';
import { CorrectionList } from './correction-list.tsx';
import { DataPart, type DataPartProps } from './data-part.tsx';
import { SiteList } from './site-list.tsx';

const APPEARANCES = ['system', 'light', 'dark'] as const;
/** Each language in its own words, so that nobody is lost in a foreign one. */
const LANGUAGES = [
  { value: 'en', text: 'English' },
  { value: 'ja', text: '日本語' },
  { value: 'zh-CN', text: '简体中文' },
] as const;
const HOVER_KEYS = ['none', 'alt', 'shift', 'never'] as const;
const DELAYS = [150, 350, 700, 1500] as const;

export interface OptionsProps {
  data: Omit<DataPartProps, 'words'>;
  words: Words;
  settings: Settings;
  access: Omit<AccessPartProps, 'words'>;
  shortcuts: readonly Shortcut[];
  onChange(change: Partial<Settings>): void;
  onNames(): void;
  onHelp(): void;
  corrections: readonly Correction[];
  onUndoCorrection(id: string): void;
  /** Why the last change was not stored. */
  failed: ErrorReport | null;
}

export function Options(props: OptionsProps) {
  const { words, settings, access, shortcuts, onChange, onNames, onHelp, corrections, onUndoCorrection } =
    props;
  return (
    <>
      <header>
        <h1>{words('options.title')}</h1>
      </header>
      <AccessPart words={words} {...access} />
      <section>
        <h2>{words('options.marks')}</h2>
        <h3>{words('density.label')}</h3>
        <Choices
          name="density"
          label={words('density.label')}
          options={DENSITIES.map(value => ({ value, text: words(`density.${value}`) }))}
          value={settings.density}
          onChoose={density => onChange({ density })}
        />
        <h3>{words('options.delay')}</h3>
        <Choices
          name="delay"
          label={words('options.delay')}
          options={DELAYS.map(ms => ({
            value: String(ms),
            text: words('options.seconds', { seconds: ms / 1000 }),
          }))}
          value={String(settings.hoverDelay)}
          onChoose={value => onChange({ hoverDelay: Number(value) })}
        />
        <h3>{words('options.hoverKey')}</h3>
        <Choices
          name="hover-key"
          label={words('options.hoverKey')}
          options={HOVER_KEYS.map(value => ({ value, text: words(`options.hoverKey.${value}`) }))}
          value={settings.hoverKey}
          onChoose={hoverKey => onChange({ hoverKey })}
        />
        <h3>{words('options.sites')}</h3>
        <SiteList
          words={words}
          sites={settings.sites}
          onForget={host => onChange({ sites: without(settings.sites, host) })}
        />
        <label class="switch">
          <input
            type="checkbox"
            checked={settings.ownMarks}
            aria-describedby="own-marks"
            onChange={event => onChange({ ownMarks: event.currentTarget.checked })}
          />
          <span>{words('options.ownMarks')}</span>
        </label>
        <p id="own-marks" class="quiet small">
          {words('options.ownMarks.hint')}
        </p>
      </section>
      <section>
        <h2>{words('options.names')}</h2>
        <p>{words('options.names.hint')}</p>
        <p>
          <button type="button" class="outlined" onClick={onNames}>
            {words('options.names.open')}
          </button>
        </p>
      </section>
      <section id="corrections">
        <h2>{words('options.corrections')}</h2>
        <p>{words('options.corrections.hint')}</p>
        <CorrectionList words={words} made={corrections} onUndo={onUndoCorrection} />
      </section>
      <DataPart words={words} {...props.data} />
      <section>
        <h2>{words('options.appearance')}</h2>
        <Choices
          name="appearance"
          label={words('options.appearance')}
          options={APPEARANCES.map(value => ({ value, text: words(`options.${value}`) }))}
          value={settings.appearance}
          onChoose={appearance => onChange({ appearance })}
        />
      </section>
      <section>
        <h2>{words('options.language')}</h2>
        <Choices
          name="language"
          label={words('options.language')}
          options={[{ value: 'browser', text: words('options.browserLanguage') }, ...LANGUAGES]}
          value={settings.locale ?? 'browser'}
          onChoose={value => onChange({ locale: value === 'browser' ? null : value })}
        />
      </section>
      <section>
        <h2>{words('options.shortcuts')}</h2>
        <ShortcutList words={words} shortcuts={shortcuts} />
        <p class="quiet">{words('options.changeShortcuts')}</p>
        <p>
          <button type="button" class="link" onClick={onHelp}>
            {words('options.help')}
          </button>
        </p>
      </section>
      <FailureToast words={words} failed={props.failed} />
    </>
  );
}

function without(sites: Record<string, Density>, host: string): Record<string, Density> {
  return Object.fromEntries(Object.entries(sites).filter(([other]) => other !== host));
}
