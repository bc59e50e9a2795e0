/** What every part of the window may use: the bridge, and a way to say that something happened. */
import { createContext, useContext } from 'react';
import type { ViewMemory } from '../../main/ipc/app-state.ts';
import type { Bridge } from '../../main/ipc/contract.ts';
import { ExternalStore } from '../base/external-store.ts';
import type { Remember } from '../base/stored.ts';
import { SavedFilters } from '../log/saved-filters.ts';
import { ShareSessions } from '../session/share-sessions.ts';
import { MessageStore } from './message-store.ts';
import { ViewSettingsStore } from './view-settings.ts';

export class Services {
  readonly bridge: Bridge;
  /** Shown to all, and read out. */
  readonly message = new MessageStore();
  /** Read out only: for what is visible elsewhere. */
  readonly announcement = new ExternalStore('');
  /** The text that a person is about to share; undefined while they are not. */
  readonly draft = new ExternalStore<string | undefined>(undefined);
  readonly savedFilters: SavedFilters;
  readonly view: ViewSettingsStore;
  readonly sessions: ShareSessions;

  constructor(bridge: Bridge) {
    this.bridge = bridge;
    const remember: Remember = (name, json) => this.run(bridge.rememberView(name, json));
    this.savedFilters = new SavedFilters(remember);
    this.view = new ViewSettingsStore(remember);
    this.sessions = new ShareSessions(bridge, this.reportBug);
  }

  /** Takes over what the window had remembered when it was last open. */
  recall(memory: ViewMemory): void {
    this.view.recall(memory);
    this.savedFilters.recall(memory);
  }

  /** Lets a call go on by itself. A rejected one is a bug: the person is told, and the console has the reason. */
  readonly run = (call: Promise<unknown>): void => {
    call.catch(this.reportBug);
  };

  readonly reportBug = (error: unknown): void => {
    reportError(error);
    this.message.set({ kind: 'bug' });
  };
}

const ServicesContext = createContext<Services | undefined>(undefined);

export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === undefined) throw new Error('No services: the component stands outside the app');
  return services;
}
