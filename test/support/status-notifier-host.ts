/**
 * A desktop's tray, as the StatusNotifierItem specification describes it: it owns the watcher's name, lets items
 * register, reads their menus (com.canonical.dbusmenu) and clicks in them. All with raw messages on a real bus.
 */
import dbus from 'dbus-next';
import { afterwards } from './afterwards.ts';

const WATCHER = 'org.kde.StatusNotifierWatcher';
const ITEM = 'org.kde.StatusNotifierItem';
const MENU = 'com.canonical.dbusmenu';
const PROPERTIES = 'org.freedesktop.DBus.Properties';

/** One line of a tray menu. */
export interface TrayMenuItem {
  readonly id: number;
  readonly label: string;
  readonly isEnabled: boolean;
  readonly isSeparator: boolean;
  readonly items: readonly TrayMenuItem[];
}

type LayoutNode = [id: number, properties: Record<string, dbus.Variant>, children: dbus.Variant<LayoutNode>[]];

/** An icon in the tray. */
export class TrayItem {
  readonly #bus: dbus.MessageBus;
  readonly #service: string;
  readonly #path: string;

  constructor(bus: dbus.MessageBus, service: string, path: string) {
    this.#bus = bus;
    this.#service = service;
    this.#path = path;
  }

  /** Title, tooltip, picture and the like, as the specification names them. */
  async properties(): Promise<Record<string, unknown>> {
    const [all] = await this.#call(this.#path, {
      interface: PROPERTIES,
      member: 'GetAll',
      signature: 's',
      body: [ITEM],
    });
    const variants = all as Record<string, dbus.Variant>;
    return Object.fromEntries(Object.entries(variants).map(([name, { value }]) => [name, value]));
  }

  /** The picture: its pixels, or the name of its file. */
  async picture(): Promise<string> {
    const { IconPixmap, IconName } = await this.properties();
    return JSON.stringify([IconPixmap, IconName]);
  }

  /** The menu as it is now. */
  async menu(): Promise<readonly TrayMenuItem[]> {
    const request = { interface: MENU, member: 'GetLayout', signature: 'iias', body: [0, -1, []] };
    const [, root] = await this.#call(await this.#menuPath(), request);
    return toMenuItem(root as LayoutNode).items;
  }

  /** The labels of the menu's first level; separators are `-`. */
  async labels(): Promise<string[]> {
    return (await this.menu()).map(({ label, isSeparator }) => (isSeparator ? '-' : label));
  }

  /** Clicks the item with this label: in the submenu of that name, or wherever it is. */
  async click(label: string, submenu?: string): Promise<void> {
    const menu = await this.menu();
    const items = submenu === undefined ? menu : (menu.find((candidate) => candidate.label === submenu)?.items ?? []);
    const item = flatten(items).find((candidate) => candidate.label === label);
    if (item === undefined) throw new Error(`The tray menu has no ${label}: ${(await this.labels()).join(', ')}`);
    const body = [item.id, 'clicked', new dbus.Variant('s', ''), 0];
    await this.#call(await this.#menuPath(), { interface: MENU, member: 'Event', signature: 'isvu', body });
  }

  async #menuPath(): Promise<string> {
    return String((await this.properties()).Menu);
  }

  async #call(path: string, message: Omit<dbus.MessageLike, 'destination' | 'path'>): Promise<unknown[]> {
    const reply = await this.#bus.call(new dbus.Message({ ...message, destination: this.#service, path }));
    return reply?.body ?? [];
  }
}

/** The tray itself. */
export class StatusNotifierHost {
  readonly #bus: dbus.MessageBus;
  readonly #items: TrayItem[] = [];
  readonly #waiting: ((item: TrayItem) => void)[] = [];

  #isStopped = false;

  private constructor(bus: dbus.MessageBus) {
    this.#bus = bus;
  }

  /** Shows a tray on the bus at `address`. It goes with the test. */
  static async start(address: string): Promise<StatusNotifierHost> {
    const bus = dbus.sessionBus({ busAddress: address });
    const host = new StatusNotifierHost(bus);
    bus.addMethodHandler((message: dbus.Message) => host.#answer(message));
    await bus.requestName(WATCHER, 0);
    afterwards(() => host.stop());
    return host;
  }

  /** The first icon that was put into this tray, now or later. */
  firstItem(): Promise<TrayItem> {
    const [item] = this.#items;
    return item === undefined ? new Promise((resolve) => this.#waiting.push(resolve)) : Promise.resolve(item);
  }

  /** Leaves the bus, as a desktop's bar does when it ends. */
  stop(): void {
    if (this.#isStopped) return;
    this.#isStopped = true;
    this.#bus.disconnect();
  }

  /** How many icons were ever put into this tray. */
  get itemCount(): number {
    return this.#items.length;
  }

  #answer(message: dbus.Message): boolean {
    if (message.path !== '/StatusNotifierWatcher') return false;
    if (message.member === 'RegisterStatusNotifierItem') {
      this.#bus.send(dbus.Message.newMethodReturn(message, '', []));
      this.#register(String(message.body[0]), message.sender ?? '');
      return true;
    }
    if (message.interface === PROPERTIES && message.member === 'Get') {
      const property = WATCHER_PROPERTIES[String(message.body[1])];
      if (property !== undefined) this.#bus.send(dbus.Message.newMethodReturn(message, 'v', [property]));
      return property !== undefined;
    }
    return false;
  }

  /** An item names itself by its bus name, by its object's path, or by both. */
  #register(name: string, sender: string): void {
    const slash = name.indexOf('/');
    const service = slash === -1 ? name : name.slice(0, slash) || sender;
    const item = new TrayItem(this.#bus, service, slash === -1 ? '/StatusNotifierItem' : name.slice(slash));
    this.#items.push(item);
    for (const resolve of this.#waiting.splice(0)) resolve(item);
  }
}

const WATCHER_PROPERTIES: Readonly<Record<string, dbus.Variant>> = {
  IsStatusNotifierHostRegistered: new dbus.Variant('b', true),
  ProtocolVersion: new dbus.Variant('i', 0),
  RegisteredStatusNotifierItems: new dbus.Variant('as', []),
};

function toMenuItem([id, properties, children]: LayoutNode): TrayMenuItem {
  return {
    id,
    // In dbusmenu labels an underscore marks the letter after it.
    label: String(properties.label?.value ?? '').replace(/_(.)/g, '$1'),
    isEnabled: properties.enabled?.value !== false,
    isSeparator: properties.type?.value === 'separator',
    items: children.map(({ value }) => toMenuItem(value)),
  };
}

function flatten(items: readonly TrayMenuItem[]): TrayMenuItem[] {
  return items.flatMap((item) => [item, ...flatten(item.items)]);
}
