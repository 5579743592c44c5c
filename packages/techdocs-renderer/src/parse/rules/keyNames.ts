// Names of keys, each with what is on it; other names for it stand behind.
const KEYS = `
alt=Alt; alt-graph=AltGr altgr; command=Cmd cmd; control=Ctrl ctrl; function=Fn fn; meta=Meta; option=Option opt;
shift=Shift; super=Super; windows=Win win;
left-alt=Left Alt lalt; left-command=Left Command lcmd lcommand left-cmd; left-control=Left Ctrl lctrl lcontrol left-ctrl;
left-meta=Left Meta lmeta; left-option=Left Option lopt loption left-opt; left-shift=Left Shift lshift;
left-super=Left Super lsuper; left-windows=Left Win lwin lwindows left-win;
right-alt=Right Alt ralt; right-command=Right Command rcmd rcommand right-cmd;
right-control=Right Ctrl rctrl rcontrol right-ctrl; right-meta=Right Meta rmeta;
right-option=Right Option ropt roption right-opt; right-shift=Right Shift rshift; right-super=Right Super rsuper;
right-windows=Right Win rwin rwindows right-win;
space=Space spc; backslash=\\; bar=| pipe; brace-left={ open-brace; brace-right=} close-brace;
bracket-left=[ open-bracket; bracket-right=] close-bracket; colon=:; comma=,; double-quote=" dblquote; equal==;
exclam=! exclamation; grave=\` grave-accent; greater=> gt greater-than; less=< lt less-than; minus=- hyphen; period=.;
plus=+; question=? question-mark; single-quote='; slash=/; tilde=~; underscore=_;
arrow-up=Up up; arrow-down=Down down; arrow-left=Left left; arrow-right=Right right; page-up=Page Up pg-up prior;
page-down=Page Down pg-dn page-dn next; home=Home; end=End; backspace=Backspace back bksp; delete=Del del; insert=Ins ins;
tab=Tab tabulator; break=Break cancel; caps-lock=Caps Lock cplk capital; clear=Clear clr; eject=Eject; enter=Enter return;
escape=Esc esc; help=Help; print-screen=Print Screen prtsc; scroll-lock=Scroll Lock scroll;
num-asterisk=Num * multiply; num-clear=Num Clear; num-delete=Num Del num-del; num-equal=Num =; num-lock=Num Lock numlk;
num-minus=Num - subtract; num-plus=Num + add; num-separator=Num . decimal separator; num-slash=Num / divide;
num-enter=Num Enter; backtab=Back Tab bktab; browser-back=Browser Back; browser-favorites=Browser Favorites favorites;
browser-forward=Browser Forward forward; browser-home=Browser Home; browser-refresh=Browser Refresh refresh;
browser-search=Browser Search search; browser-stop=Browser Stop; context-menu=Menu apps menu; copy=Copy;
mail=Mail launch-mail; media=Media launch-media; media-next-track=Next Track next-track; media-pause=Pause pause;
media-play=Play play; media-play-pause=Play/Pause play-pause; media-prev-track=Previous Track prev-track;
media-stop=Stop stop; print=Print; reset=Reset; select=Select; sleep=Sleep; volume-down=Volume Down vol-down;
volume-mute=Mute mute vol-mute; volume-up=Volume Up vol-up; zoom=Zoom; power=Power; fingerprint=Fingerprint;
left-button=Left Button lbutton; middle-button=Middle Button mbutton; right-button=Right Button rbutton;
x-button1=X Button 1 xbutton1; x-button2=X Button 2 xbutton2
`;

/** A key as pymdownx.keys knows it. */
export type Key = { readonly name: string; readonly label: string };

const ENTRY = /^([\w-]+)=(.*?)((?: [a-z][\w-]*)*)$/s;

function readKeys(): ReadonlyMap<string, Key> {
  const keys = new Map<string, Key>();
  for (const entry of KEYS.split(/;\s/)) {
    const [, name, label, others] = ENTRY.exec(entry.trim())!;
    for (const other of [name, ...others.trim().split(' ')]) {
      keys.set(other, { name, label });
    }
  }
  return keys;
}

const BY_NAME = readKeys();
const ON_IT = /^(?:[a-z\d]|f(?:[1-9]|1\d|2[0-4]))$/;

/** Finds a key by any of its names, in any letter case. */
export function findKey(written: string): Key | undefined {
  const name = written.toLowerCase().replace(/_/g, '-');
  if (ON_IT.test(name)) {
    return { name, label: name.toUpperCase() };
  }
  return /^num\d$/.test(name)
    ? { name, label: `Num ${name.slice(3)}` }
    : BY_NAME.get(name);
}
