/** A notification as a browser shows it: it replaces one with the same tag, silently unless `renotify` is set. */
export class FakeNotification extends EventTarget {
  static readonly permission = 'granted';
  static readonly shown: FakeNotification[] = [];
  readonly title: string;
  readonly body: string;
  readonly tag: string;
  readonly isNoticed: boolean;
  isOpen = true;

  constructor(title: string, { tag = '', body = '', renotify = false }: NotificationOptions & { renotify?: boolean } = {}) {
    super();
    const replaced = FakeNotification.shown.filter((other) => other.isOpen && other.tag === tag);
    for (const other of replaced) other.close();
    this.title = title;
    this.body = body;
    this.tag = tag;
    this.isNoticed = renotify || replaced.length === 0;
    FakeNotification.shown.push(this);
  }

  close() {
    this.isOpen = false;
  }

  click() {
    this.dispatchEvent(new Event('click'));
  }
}
