/** Card, popup, briefing and library in every state, light and dark. */
import { render, type ComponentChildren } from 'preact';
import messages from '../../assets/public/_locales/en/messages.json';
import { translateFrom } from '../../src/format/words';
import { Card } from '../../src/card/Card';
import '../../src/card/card.css';
import { Words } from '../../src/ui/words';
import { Briefing } from '../../src/views/Briefing';
import { Failed } from '../../src/views/Failed';
import { Library } from '../../src/views/Library';
import { Popup } from '../../src/views/Popup';
import '../../src/views/briefing.css';
import '../../src/views/library.css';
import '../../src/views/popup.css';
import './gallery.css';
import { briefings, cards, popups } from './states';
import { libraries, libraryActions } from './library-states';

const nothing = () => {};
const actions = {
  onSwitch: nothing,
  onVisit: nothing,
  onGist: nothing,
  onOpenBriefing: nothing,
  onAskForSites: nothing,
  onReload: nothing,
  onLibrary: nothing,
  onSettings: nothing,
  onKnow: nothing,
  onOpenLibrary: nothing,
};

function State({
  title,
  direction = 'ltr',
  children,
}: {
  title: string;
  direction?: 'ltr' | 'rtl';
  children: ComponentChildren;
}) {
  return (
    <div class="state" id={title.replaceAll(' ', '-')} dir={direction}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}

function Theme({ scheme }: { scheme: 'light' | 'dark' }) {
  return (
    <div class="theme" id={scheme} style={{ colorScheme: scheme }}>
      <div class="states">
        {cards.map(({ title, content, direction }) => (
          <State key={title} title={`card ${title}`} {...(direction ? { direction } : {})}>
            <Card
              content={content}
              onOpen={() => Promise.resolve()}
              onRelated={() => Promise.resolve(content)}
              onClose={nothing}
            />
          </State>
        ))}
        {popups.map(({ title, state, opened, direction }) => (
          <State key={title} title={`popup ${title}`} {...(direction ? { direction } : {})}>
            <Popup state={state} actions={actions} {...(opened ? { opened } : {})} />
          </State>
        ))}
        {libraries.map(({ title, view, direction }) => (
          <State key={title} title={`library ${title}`} {...(direction ? { direction } : {})}>
            <Library view={view} actions={libraryActions} />
          </State>
        ))}
        <State title="briefing that failed">
          <Failed title="Briefing" why="The briefing could not be loaded: It is gone." onRetry={nothing} />
        </State>
        {briefings.map(({ title, briefing, direction }) => (
          <State key={title} title={`briefing ${title}`} {...(direction ? { direction } : {})}>
            <Briefing briefing={briefing} />
          </State>
        ))}
      </div>
    </div>
  );
}

render(
  <Words.Provider value={translateFrom(messages)}>
    <Theme scheme="light" />
    <Theme scheme="dark" />
  </Words.Provider>,
  document.body,
);
