import sys; sys.path.insert(0,'/work/main')
import tempfile, traceback, collections
from pathlib import Path
from random import Random
from tests.services import test_fuzz as f
b=f.Bench(Path(tempfile.mkdtemp()))
f.write_pack(b.folder/'pack', f.small_files())
b.pack={str(p.relative_to(b.folder/'pack')): p.read_bytes() for p in f.files_of(b)}
b.grafts=[x for c in b.pack.values() for x in f.parts_of(c)]
seen=collections.Counter()
ok=0
for s in range(int(sys.argv[1]), int(sys.argv[2])):
    try:
        with f.in_time(): f.look_at_pack(b, Random(s))
    except Exception as e:
        tb=traceback.extract_tb(e.__traceback__)[-1]
        k=(type(e).__name__, tb.filename[-30:], tb.lineno)
        if k not in seen: print(s,k,str(e)[:100])
        seen[k]+=1
print(seen)
