import { openContext } from './bench/context.ts';
import { root } from './project.ts';
import { build } from 'vite'; import { sharedPlugins, sharedSettings } from './vite.ts';
const r:any = await build({...sharedSettings,configFile:false,root,publicDir:false,logLevel:'warn',plugins:sharedPlugins(),build:{write:false,target:'es2022',lib:{entry:root+'test/bench/realtime-sources.page.ts',formats:['es'],fileName:()=>'page.js'},rolldownOptions:{output:{minify:false}}}});
const scripts = Object.fromEntries(r[0].output.map((f:any)=>['/'+f.fileName,f.code]));
const c = openContext(true);
const sim = await c.simulator({seed:'empty'});
const origin = await c.serve({'/':'<!doctype html>',...scripts});
const tab = await (await c.browser()).newPage(); await tab.goto(origin);
const heap = async()=>{ await tab.evaluate('gc();gc()'); await new Promise(r=>setTimeout(r,500)); await tab.evaluate('gc();gc()'); const m=await tab.metrics(); return [(m.JSHeapUsedSize!/1e6).toFixed(2), m.JSEventListeners]; };
const q = JSON.stringify({url:sim.url,tokens:sim.tokens,rounds:19});
for (let i=0;i<2;i++){ await tab.evaluate(`import('/page.js').then(p=>p.connect(${q}))`); console.log((i+1)*20, await heap()); }
for (const s of [5,10,15,35]) { await new Promise(r=>setTimeout(r,s*1000)); console.log('+',s, await heap()); }
const s = await tab.createCDPSession(); const {writeFileSync}=await import('node:fs'); let snap=''; s.on('HeapProfiler.addHeapSnapshotChunk',(e:any)=>snap+=e.chunk); await s.send('HeapProfiler.takeHeapSnapshot'); writeFileSync('/tmp/heap.json',snap);
await c.close(); process.exit(0);
