import { tagInWorker } from '../../src/language/tagger';
import { answerOffscreen } from '../../src/messaging/offscreen';

answerOffscreen((sentences, script) => tagInWorker(script, sentences));
