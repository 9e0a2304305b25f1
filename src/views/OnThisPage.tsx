/** Each entity on the page: how often and where it stands, and the way to each of its mentions. */
import { useState } from 'preact/hooks';
import { counted, type Translate } from '../format/words';
import type { PageReport } from '../messaging/calls';
import type { StepKeys } from '../messaging/keys';
import type { ReportedEntity, ReportedMention } from '../page/report';
import type { KnownName, Marking } from '../settings/settings';
import type { PopupActions } from './popup-state';
import { useWords } from '../ui/words';

interface Props {
  report: PageReport;
  keys: StepKeys | undefined;
  marks: Marking;
  onVisit: PopupActions['onVisit'];
  onKnow: (name: KnownName, isKnown: boolean) => void;
}

export function OnThisPage({ report, keys, marks, onVisit, onKnow }: Props) {
  const t = useWords();
  const [isExplained, setExplained] = useState(false);
  return (
    <>
      {report.problem !== undefined && (
        <p class="problem" role="alert">
          {report.problem}
        </p>
      )}
      {!report.isPainted && <p class="note">{t('popup_unpainted')}</p>}
      {report.isPainted && marks === 'alt' && <p class="note">{t('popup_while_alt')}</p>}
      <button type="button" class="link reasons" aria-expanded={isExplained} onClick={() => setExplained(!isExplained)}>
        {t('popup_why_show')}
      </button>
      <ul class="rows">
        {report.entities.map((entity) => (
          <Row key={entity.key} entity={entity} isExplained={isExplained} onVisit={onVisit} onKnow={onKnow} />
        ))}
      </ul>
      {keys && <p class="note">{keysInWords(keys, t)}</p>}
    </>
  );
}

/** How names are reached without a pointer: they are no links, and no tab key stops at them. */
function keysInWords({ next, previous }: StepKeys, t: Translate): string {
  const told = [next && t('popup_key_next', next), previous && t('popup_key_previous', previous)].filter(Boolean);
  return told.join(' ') || t('popup_key_none');
}

interface RowProps {
  entity: ReportedEntity;
  /** Show why each of its mentions is meant. */
  isExplained: boolean;
  onVisit: Props['onVisit'];
  onKnow: Props['onKnow'];
}

function Row({ entity, isExplained, onVisit, onKnow }: RowProps) {
  const t = useWords();
  const { key, identity, isKnown, name, kind, label, mentions } = entity;
  const [current, setCurrent] = useState<number>();
  const go = (by: 1 | -1) => {
    const from = current ?? (by === 1 ? -1 : 0);
    const index = (from + by + mentions.length) % mentions.length;
    setCurrent(index);
    const frame = mentions[index]?.frame;
    onVisit({ entity: key, index: mentions.slice(0, index).filter((one) => one.frame === frame).length }, frame);
  };
  return (
    <li class="row">
      <div class="who-is">
        <span dir="auto">{name}</span>
        <small>
          {isKnown ? t('popup_known') : (label ?? t(`kind_${kind}`))}
          {t('dot_separator')}
          <button type="button" class="link" onClick={() => onKnow({ identity, name }, !isKnown)}>
            {t(isKnown ? 'popup_unknow' : 'popup_know')}
            <span class="unseen"> {name}</span>
          </button>
        </small>
      </div>
      <div class="strip" aria-hidden="true">
        {mentions.map(({ at }, index) => (
          <i
            key={index}
            class={index === current ? 'here' : ''}
            style={{ insetInlineStart: `${(at * 97).toFixed(1)}%` }}
          />
        ))}
      </div>
      <span class="count" role="img" aria-label={counted(t, 'popup_count', mentions.length)}>
        {mentions.length}
      </span>
      {/* What the strip shows to the eye. */}
      <span class="unseen" role="status">
        {current !== undefined && mentions[current] && t('popup_at', String(current + 1), String(mentions.length))}
      </span>
      <span class="steps">
        <button
          type="button"
          aria-label={t('popup_previous', name)}
          title={t('popup_previous', name)}
          onClick={() => go(-1)}
        >
          ↑
        </button>
        <button type="button" aria-label={t('popup_next', name)} title={t('popup_next', name)} onClick={() => go(1)}>
          ↓
        </button>
      </span>
      {isExplained && <Reasons mentions={mentions} />}
    </li>
  );
}

/** Each way the name is written on the page, with the reason; what is said of several is said once. */
function Reasons({ mentions }: { mentions: ReportedMention[] }) {
  const told = new Map(mentions.map((mention) => [`${mention.surface} ${mention.why}`, mention]));
  return (
    <ul class="reasons">
      {[...told].map(([key, { surface, why }]) => (
        <li key={key}>
          <b>
            <bdi>{surface}</bdi>
          </b>
          : {why}
        </li>
      ))}
    </ul>
  );
}
