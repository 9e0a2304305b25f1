// @ts-nocheck: what is bundled here brings no types for this
/** CodeMirror, at hand as `editor`. */
import { basicSetup, EditorView } from 'codemirror';

globalThis.editor = new EditorView({
  doc: 'CUDA one\nHuawei two',
  extensions: [basicSetup],
  parent: document.querySelector('#root'),
});
