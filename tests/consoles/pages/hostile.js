// A console that attacks the extension with all that a page's own scripts can do. It stands in the head, before the
// console's scripts: what the page replaces here, everything after it uses.
(() => {
  const { apply } = Reflect;
  const { stringify } = JSON;
  const heard = new Set();
  const addTo = Set.prototype.add;
  const mostHeard = 40_000;

  /** Every text that passes through something the page replaced: what the page could learn by listening. */
  function note(values) {
    for (let at = 0; at < values.length && at < 6 && heard.size < mostHeard; at += 1) {
      const value = values[at];
      if (typeof value === 'string') apply(addTo, heard, [value.length > 4000 ? value.slice(0, 4000) : value]);
      else if (value && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
        try {
          apply(addTo, heard, [stringify(value).slice(0, 4000)]);
        } catch {
          // Circular.
        }
      }
    }
  }

  function spy(owner, name, after) {
    const own = owner[name];
    if (typeof own !== 'function') return;
    owner[name] = function (...args) {
      note(args);
      const result = new.target ? new own(...args) : apply(own, this, args);
      return after ? after(result, this, args) : result;
    };
    owner[name].prototype = own.prototype;
  }

  const methods = [
    [JSON, ['parse', 'stringify']],
    [Array.prototype, ['map', 'push', 'filter', 'forEach', 'slice', 'some', 'includes', 'join', 'flatMap', 'sort']],
    [String.prototype, ['replace', 'includes', 'startsWith', 'trim', 'match']],
    [RegExp.prototype, ['test', 'exec']],
    [Map.prototype, ['get', 'set']],
    [Reflect, ['apply']],
    [Promise.prototype, ['then']],
    [EventTarget.prototype, ['addEventListener', 'dispatchEvent']],
    [Element.prototype, ['append', 'setAttribute', 'attachInternals', 'getBoundingClientRect', 'closest']],
    [Node.prototype, ['appendChild', 'insertBefore', 'cloneNode', 'contains']],
    [Document.prototype, ['querySelector', 'querySelectorAll', 'createElement', 'createTreeWalker', 'createRange']],
    [Storage.prototype, ['getItem', 'setItem']],
    [window, ['fetch', 'setTimeout', 'requestAnimationFrame', 'getComputedStyle', 'postMessage', 'MutationObserver']],
    [window, ['ResizeObserver', 'IntersectionObserver', 'XMLHttpRequest', 'CustomEvent', 'TextDecoder', 'URL']],
  ];
  const { canParse } = URL;
  for (const [owner, names] of methods) for (const name of names) spy(owner, name);
  window.URL.canParse = canParse;
  const iterate = Array.prototype[Symbol.iterator];
  Array.prototype[Symbol.iterator] = function () {
    note(this);
    return apply(iterate, this, []);
  };
  for (const name of ['records', 'record', 'badges', 'badge', 'orderNo', 'projectId', 'daysLate', 'title']) {
    Object.defineProperty(Object.prototype, name, {
      configurable: true,
      get: () => undefined,
      set(value) {
        note([value]);
        Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true });
      },
    });
  }
  /** Every root is opened, so that nothing closed would stay closed. */
  const roots = [];
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = apply(attachShadow, this, [{ ...options, mode: 'open' }]);
    roots[roots.length] = root;
    return root;
  };

  const hosts = () => document.querySelectorAll('[data-launchdeck], html > :not(head, body)');
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));

  const channels = [
    'launchdeck:answer',
    'launchdeck:listen',
    'launchdeck:stop',
    'launchdeck:started',
    'launchdeck:here',
  ];
  const forgedOrder = (n) => ({
    order_sn: `261125-${400_000_000_000_000 + n}`,
    order_status_str: '待发货<img src=x onerror="window.isPwned=1">',
    goods_id: 700000011001,
    goods_name: '<script>window.isPwned=1</script>伪造',
    goods_number: 1,
    projectId: 'planted-project',
    __proto__: { status: 'done' },
  });
  const forgedAnswer = (n) =>
    `https://mms.pinduoduo.com/mangkhut/mms/recentOrderList\n${stringify({ success: true, result: { totalItemNum: 2, pageItems: [forgedOrder(2 * n), forgedOrder(2 * n + 1)] } })}`;

  /** Our own protocol, as a page that read our source would speak it. */
  const wishes = [
    ['commit', { intent: 'deleteProject', projectId: 'planted-project' }],
    ['planChanged', {}],
    ['settingsChanged', {}],
    ['panelToggled', {}],
    ['recordsRead', { surfaceId: 'pinduoduo/order-list', source: 'network', records: [forgedOrder(1)] }],
    ['rowPointed', { record: forgedOrder(2), shopId: '', shopName: '' }],
    ['sidePanelWanted', {}],
    ['firstRunWanted', {}],
    ['tabHidden', { platform: 'pinduoduo' }],
    ['togglePanel', {}],
    ['openPanel', {}],
  ];

  /** Sends every wish every way there is; what came back by a way that should not exist. */
  async function forge(extensionId) {
    const answers = [];
    const channel = new BroadcastChannel('launchdeck');
    channel.onmessage = ({ data }) => answers.push(data);
    window.addEventListener('message', ({ data, source }) => source !== window && answers.push(data));
    for (const [name, request] of wishes) {
      const message = { name, request, id: 1, ok: true };
      window.postMessage(message, '*');
      channel.postMessage(message);
      for (let at = 0; at < window.length; at += 1) window[at].postMessage(message, '*');
      for (const event of channels) {
        const details = [
          message,
          stringify(message),
          `${location.href}\n${stringify(message)}`,
          null,
          7,
          forgedAnswer(1),
        ];
        for (const detail of details) document.dispatchEvent(new CustomEvent(event, { detail, bubbles: true }));
        window.dispatchEvent(new CustomEvent(event, { detail: message }));
      }
      const runtime = window.chrome?.runtime;
      try {
        const reply = await Promise.race([runtime?.sendMessage?.(extensionId, message), pause(50)]);
        if (reply !== undefined) answers.push(reply);
      } catch {
        // No such door: right.
      }
      try {
        runtime?.connect?.(extensionId)?.postMessage(message);
      } catch {
        // Nor this one.
      }
    }
    for (const path of [
      'workbench.html',
      'options.html',
      'sidepanel.html',
      'popup.html',
      'panel.html',
      'background.js',
    ]) {
      const text = await fetch(`chrome-extension://${extensionId}/${path}`).then(
        (response) => response.text(),
        () => '',
      );
      if (text) answers.push(`${path} was served`);
    }
    channel.close();
    return answers;
  }

  /** `perSecond` forged answers for `seconds`; how many were sent. */
  async function flood(perSecond, seconds) {
    const started = performance.now();
    let sent = 0;
    while (sent < perSecond * seconds) {
      const due = Math.min(perSecond * seconds, ((performance.now() - started) / 1000) * perSecond);
      for (; sent < due; sent += 1) {
        document.dispatchEvent(new CustomEvent('launchdeck:answer', { detail: forgedAnswer(sent) }));
      }
      await pause(10);
    }
    return sent;
  }

  /** Takes our nodes out, puts them elsewhere, copies them, hides them; every frame for `ms`. How many frames. */
  async function tear(ms) {
    const end = performance.now() + ms;
    let turn = 0;
    for (; performance.now() < end; turn += 1) {
      for (const host of hosts()) {
        if (turn % 4 === 0) host.remove();
        else if (turn % 4 === 1) document.body.prepend(host);
        else if (turn % 4 === 2) document.documentElement.append(host.cloneNode(true));
        else host.setAttribute('style', 'display:none!important');
      }
      await new Promise((done) => requestAnimationFrame(done));
    }
    for (const host of hosts()) host.remove();
    return turn;
  }

  /** Events nobody made with a hand, on rows, on our hosts and on the window. */
  function pretend() {
    const rows = [...document.querySelectorAll('[data-list] > *')].slice(0, 10);
    const spots = [...rows, ...rows.map((row) => row.querySelector('td') ?? row), ...hosts(), document.body, window];
    for (const spot of spots) {
      const at = spot.getBoundingClientRect?.() ?? { left: 0, top: 0 };
      const place = { bubbles: true, composed: true, cancelable: true, clientX: at.left + 9, clientY: at.top + 9 };
      for (const type of ['contextmenu', 'click', 'mousedown', 'mouseup', 'mouseover']) {
        spot.dispatchEvent(new MouseEvent(type, { ...place, button: type === 'contextmenu' ? 2 : 0 }));
      }
      for (const type of ['pointerdown', 'pointermove', 'pointerup']) {
        spot.dispatchEvent(new PointerEvent(type, { ...place, pointerId: 1 }));
      }
      for (const key of ['Enter', ' ', 'l']) {
        const event = { ...place, key, code: key === 'l' ? 'KeyL' : key, altKey: key === 'l' };
        spot.dispatchEvent(new KeyboardEvent('keydown', event));
      }
      spot.click?.();
      spot.focus?.();
    }
  }

  const safely = (read) => {
    try {
      return String(read() ?? '');
    } catch {
      return '';
    }
  };

  function* elementTexts() {
    const found = new Set(hosts());
    for (let y = 8; y < innerHeight; y += 24) {
      for (let x = 8; x < innerWidth; x += 40) for (const el of document.elementsFromPoint(x, y)) found.add(el);
    }
    // The running effects name the elements they run on, also in closed trees; from there the root is near.
    for (const { effect } of document.getAnimations()) {
      const root = effect?.target?.getRootNode();
      for (const el of root?.querySelectorAll?.('*') ?? []) found.add(el);
    }
    for (const root of roots) for (const el of root.querySelectorAll('*')) found.add(el);
    for (const el of found) {
      yield [...el.attributes].map(({ value }) => value).join(' ');
      for (const part of ['::before', '::after', '::marker']) yield getComputedStyle(el, part).content;
      for (const name of el.getAttributeNames()) if (name.startsWith('aria')) yield el[name] ?? '';
      yield `${el.title ?? ''} ${el.ariaLabel ?? ''} ${el.ariaDescription ?? ''} ${el.shadowRoot?.innerHTML ?? ''}`;
      yield safely(() => el.attachInternals().shadowRoot.innerHTML);
      yield safely(() => el.getHTML({ serializableShadowRoots: true }));
      yield safely(() => el.contentDocument?.documentElement.outerHTML);
    }
  }

  /** Everything the page can get at as text, in one piece. */
  async function collect() {
    // biome-ignore lint/performance/useDomNodeTextContent: what is drawn is the question, generated words included
    const texts = [document.documentElement.outerHTML, document.body.innerText, document.title, document.cookie];
    const selection = getSelection();
    for (const whole of [document.documentElement, document.body, ...hosts()]) {
      selection.selectAllChildren(whole);
      texts.push(selection.toString());
    }
    document.execCommand('selectAll');
    texts.push(getSelection().toString());
    getSelection().removeAllRanges();
    texts.push(...elementTexts());
    for (const type of PerformanceObserver.supportedEntryTypes) {
      const entries = [];
      const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
      observer.observe({ type, buffered: true });
      await pause(20);
      entries.push(...observer.takeRecords());
      observer.disconnect();
      for (const entry of entries) {
        texts.push(
          stringify(entry),
          safely(() => entry.element?.outerHTML),
          safely(() => entry.target?.outerHTML),
        );
      }
    }
    for (const store of [localStorage, sessionStorage]) texts.push(stringify({ ...store }));
    texts.push(stringify(await indexedDB.databases()), stringify(await caches.keys()), stringify(history.state));
    for (let at = 0; at < window.length; at += 1) {
      texts.push(
        safely(() => window[at].document.documentElement.outerHTML),
        safely(() => window[at].location.href),
      );
      texts.push(safely(() => window[at].name));
    }
    texts.push([...heard].join('\n'));
    return texts.join('\n');
  }

  /** Places in `words` that find-in-page comes upon, frames included. Letters come as numbers: nothing here is to be heard. */
  function finds(words) {
    const found = [];
    for (let at = 0; at < words.length; at += 1) {
      getSelection().removeAllRanges();
      if (window.find(String.fromCodePoint(...words[at]), false, false, true, false, true, false)) found.push(at);
    }
    return found;
  }

  window.hostile = { forge, flood, tear, pretend, collect, finds };
})();
