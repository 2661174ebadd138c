"""Draws 200 places of abstracts that may be TeX commands without a backslash, as for TexCases.tsv.

Usage: PAPERANALYSIS_DATA=... python3 tex_cases.py SEED [SEEN]: 160 of hf10k and 40 of ax100k; or 100 of each, and none of
those that stand in the table SEEN (TexCases.tsv as it then was). Kinds (a name, and what stands before and after it) are drawn with
the power .4 of their frequency, so that rare damage, near misses and ordinary words all come; hf10k holds the daily digests.
Writes a JSON list of places; what they are is for a reader to say, before the rules are run.
"""
import collections
import json
import os
import random
import re
import sys


def load(name):
    path = os.path.join(os.environ["PAPERANALYSIS_DATA"], "corpora", name + ".jsonl")
    return [(p["title"], p["abstract"]) for p in map(json.loads, open(path, encoding="utf-8"))]


greek="alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega ell hbar".split()
rel="times sim simeq approx cong leq geq neq le ge ne lt gt ll gg lesssim gtrsim equiv propto cdot cdots ldots dots to rightarrow leftarrow Rightarrow Leftarrow leftrightarrow longrightarrow mapsto hookrightarrow implies iff in ni notin subset subseteq supset supseteq cup cap setminus forall exists pm mp circ bullet star ast dagger prime top bot perp parallel mid vert Vert oplus otimes odot ominus wedge vee langle rangle lfloor rfloor lceil rceil uparrow downarrow nearrow searrow div degree infty nabla partial emptyset checkmark triangle square diamond aleph Re Im dag colon neg land lor vdash models sqcup bowtie ltimes rtimes quad qquad".split()
op="sqrt frac dfrac tfrac sum prod int oint bigcup bigcap log ln exp min max sup inf lim limsup liminf det dim ker gcd deg arg argmin argmax Pr sin cos tan tanh mod bmod pmod binom".split()
style="mathbb mathcal mathbf mathrm mathit mathsf mathtt mathfrak mathscr boldsymbol bm operatorname text textbf textit texttt textsc textsf textrm textsuperscript textsubscript emph underline overline hat tilde bar vec dot ddot check widehat widetilde widebar overrightarrow displaystyle textstyle scriptstyle scriptsize left right big Big bigg Bigg bigl bigr Bigl Bigr mbox hbox rm bf it em cal tt sf sc url href cite ref footnote item xspace ensuremath stackrel overset underset color textcolor begin end hspace hfill small tiny large".split()
names=set(greek+rel+op+style)
eng=set("times to in mid top star ast prime left right big text bar hat check dot color item begin end it em small large tiny tilde url cite ref square triangle diamond degree models parallel implies exists subset partial max min log sum int mod dim ker arg deg tan sin div it check par left right lt gt Re Im em ne le rm tt sc sf bf ni top iff land neg emph footnote quad cap cup inf sup bot perp Pi pi mu nu xi eta chi psi phi rho tau det exp lim cos underline ll gg sim wedge vee".split())
glue=[n for n in names if len(n)>=5 and n not in eng]+['infty','nabla','times','approx','simeq','lesssim','cdot','sqrt','alpha','beta','theta','omega']
glue=sorted(set(glue),key=len,reverse=True)
gre=re.compile('|'.join(glue))
def lc(c):
    if c=='': return '^'
    if c.isspace(): return '_s'
    if c.isascii() and c.isalpha(): return 'L'
    if c.isdigit(): return 'D'
    if c in '-': return '-'
    if c in ',.;:!?"\'': return 'p'
    return c
runre=re.compile(r'(?<![A-Za-z\\])[A-Za-z]+')
def cands(t):
    # skip $..$? keep all
    for m in runre.finditer(t):
        w=m.group(); s=m.start()
        if w in names:
            yield s,m.end(),w,'whole'
        else:
            for g in gre.finditer(w):
                yield s+g.start(),s+g.end(),g.group(),'glued'
            if len(w)>=3:
                # single letter + short name, or name+single letter with math neighbours
                for k in (1,):
                    if w[k:] in ('in','le','ge','ne','to','leq','geq','neq','ll','gg','sim','approx','pi','times','cdot') and (s>0 and t[s-1] in '_^{(=' ): yield s+k,m.end(),w[k:],'one'

seed=int(sys.argv[1]); 
hot=set('to in text it large models end left right top small item color begin parallel partial check dot dots tiny degree land square triangle subset exists implies big bot star label sum mid em'.split())
def weight(k,v): return len(v)**.4
def pool(C):
    k=collections.OrderedDict()
    for i,(ti,a) in enumerate(C):
        for f,t in enumerate((ti,a)):
            for s,e,w,h in cands(t):
                k.setdefault((w,h,lc(t[s-1:s]),lc(t[e:e+1])),[]).append((i,f,s,e))
    return k
def context(t,s,e):
    """Up to 48 characters either side of a place, cut at white space; and where the place stands in them."""
    a=max(0,s-48); b=min(len(t),e+48)
    if a>0:
        while a<s and not t[a-1].isspace(): a+=1
    if b<len(t):
        while b>e and not t[b:b+1].isspace(): b-=1
    return re.sub(r'\s',' ',t[a:b]),s-a
def marked(C,o):
    i,f,s,e=o
    c,at=context(C[i][f],s,e)
    return c[:at]+'⟦'+c[at:at+e-s]+'⟧'+c[at+e-s:]
def draw(C,k,n,rng,want,known):
    keys=[x for x in sorted(k) if want(x)]; wt=[weight(x,k[x]) for x in keys]
    got=[];seen=set()
    while len(got)<n:
        kk=rng.choices(keys,wt)[0]; o=rng.choice(k[kk])
        if o in seen or marked(C,o) in known: continue
        seen.add(o); got.append(o)
    return got
rng=random.Random(seed)
out=[]
H,A=load("hf10k"),load("ax100k")
KH,KA=pool(H),pool(A)
odd=lambda x:x[0] not in hot
sign=lambda x:x[0] in hot and not (x[2] in ('_s','^','L','p','-') and x[3] in ('_s','L','p','-','^'))
word=lambda x:x[0] in hot and not sign(x)
known={line.rstrip('\n').split('\t')[3] for line in open(sys.argv[2],encoding='utf-8')} if len(sys.argv)>2 else set()
sizes=(80,13,7,80,20) if known else (130,20,10,30,10)
for nm,C,k,n,want in (('hf10k',H,KH,sizes[0],odd),('hf10k',H,KH,sizes[1],sign),('hf10k',H,KH,sizes[2],word),('ax100k',A,KA,sizes[3],odd),('ax100k',A,KA,sizes[4],sign)):
    for i,f,s,e in draw(C,k,n,rng,want,known):
        ctx,at=context(C[i][f],s,e)
        out.append(dict(src=nm,doc=i,field=f,start=s,end=e,ctx=ctx,at=at,name=C[i][f][s:e]))
json.dump(out,sys.stdout,indent=0,ensure_ascii=False)
