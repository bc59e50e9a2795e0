"""A tray without a desktop: takes the items that register (StatusNotifierWatcher) and prints what each says in words."""
import dbus
import dbus.service
from dbus.mainloop.glib import DBusGMainLoop
from gi.repository import GLib

NAME = 'org.kde.StatusNotifierWatcher'
ITEM = 'org.kde.StatusNotifierItem'


class Watcher(dbus.service.Object):
    @dbus.service.method(NAME, in_signature='s', sender_keyword='sender')
    def RegisterStatusNotifierItem(self, item, sender):
        service, path = (sender, item) if item.startswith('/') else (item, '/StatusNotifierItem')
        GLib.timeout_add(100, self.describe, service, path)

    @dbus.service.method(dbus.PROPERTIES_IFACE, in_signature='ss', out_signature='v')
    def Get(self, interface, name):
        return {'IsStatusNotifierHostRegistered': True, 'ProtocolVersion': dbus.Int32(0)}.get(name, dbus.Array([], 's'))

    @dbus.service.method(dbus.PROPERTIES_IFACE, in_signature='s', out_signature='a{sv}')
    def GetAll(self, interface):
        return {'IsStatusNotifierHostRegistered': True, 'ProtocolVersion': dbus.Int32(0)}

    def describe(self, service, path):
        properties = dbus.Interface(bus.get_object(service, path), dbus.PROPERTIES_IFACE)
        properties.GetAll(ITEM, reply_handler=self.say, error_handler=lambda error: print(error, flush=True))

    def say(self, properties):
        _, _, heading, text = properties.get('ToolTip', ('', [], '', ''))
        print(f"Title={properties.get('Title', '')} ToolTip={heading} {text}", flush=True)


DBusGMainLoop(set_as_default=True)
bus = dbus.SessionBus()
owned = dbus.service.BusName(NAME, bus)
Watcher(bus, '/StatusNotifierWatcher')
print('watching', flush=True)
GLib.MainLoop().run()
