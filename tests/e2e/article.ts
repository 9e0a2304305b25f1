/** A page with names where they are read, and where they are no prose. */
export const ARTICLE = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">
<style>body { font: 18px/1.6 serif; margin: 30px }</style>
<h1>A morning with names</h1>
<p id="first">The class spelled DeepSeek and then Huawei’s <b>Ascend</b> processors. DeepSeek came up twice.</p>
<h2>Next door</h2>
<p>Someone wrote DeepSeek on the board, and <i>Jensen</i> <b>Huang</b> of Nvidia below it; Huang again.</p>
<p>You cannot ascend the stairs. 华为 is read aloud.</p>
<p><code>CUDA</code> <button>Nvidia</button> <input value="Nvidia"> <textarea>CUDA</textarea>
<span contenteditable="true">CUDA</span> <span hidden>CUDA</span> <span style="display:none">CUDA</span></p>
<script>var text = 'CUDA';</script>
<p style="height:1500px"></p>
</html>`;
