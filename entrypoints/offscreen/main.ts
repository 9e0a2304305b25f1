import { tagInTurn } from '../../src/language/tagger';
import { answerOffscreen } from '../../src/messaging/offscreen';

answerOffscreen((sentences, script) => tagInTurn(script, sentences));
