import { Card, Chip, Glyph } from '@kit/ui';
import { Plug, TriangleAlert } from 'lucide-react';
import { type Plugins as Found, type Instance, type Plugin, type Refusal, usePlugins } from '../api/plugins';
import { Page } from '../parts/Page';
import { Loaded } from '../parts/states';
import { texts } from '../texts';

/** What is installed, what runs of it, and which archives were refused and why. */
export default function Plugins() {
  const found = usePlugins();
  return (
    <Page title={texts.places.plugins} note={texts.overview.plugins}>
      <Loaded query={found}>{(data) => <Installed {...data} />}</Loaded>
    </Page>
  );
}

function Installed({ plugins, instances, refused }: Found) {
  return (
    <Card>
      {plugins.length + refused.length === 0 && (
        <p className="note">No plugin is installed. Put one into the plugins folder.</p>
      )}
      <ul className="rows">
        {plugins.map((plugin) => (
          <PluginRow
            key={plugin.id}
            plugin={plugin}
            instances={instances.filter((instance) => instance.plugin === plugin.id)}
          />
        ))}
        {refused.map((archive) => (
          <RefusedRow key={archive.file} archive={archive} />
        ))}
      </ul>
    </Card>
  );
}

function PluginRow({ plugin, instances }: { plugin: Plugin; instances: Instance[] }) {
  return (
    <li className="plugin">
      <div className="row">
        <Glyph icon={Plug} tone="jade" />
        <div className="grow">
          <div className="title">{plugin.id}</div>
          <div className="note">
            {plugin.version} · {plugin.kind.toLowerCase().replaceAll('_', ' ')}
          </div>
        </div>
        <Chip tone="jade" dot>
          Loaded
        </Chip>
      </div>
      <ul className="instances">
        {instances.map((instance) => (
          <InstanceRow key={instance.instance} instance={instance} />
        ))}
      </ul>
    </li>
  );
}

function InstanceRow({ instance }: { instance: Instance }) {
  const available = instance.state === 'AVAILABLE';
  return (
    <li className="row">
      <div className="grow">
        <div className="title">{instance.name}</div>
        <div className="note fine">{[instance.instance, instance.reason].filter(Boolean).join(' · ')}</div>
      </div>
      <Chip tone={available ? 'jade' : 'cinnabar'} dot>
        {available ? 'Available' : 'Not available'}
      </Chip>
    </li>
  );
}

function RefusedRow({ archive }: { archive: Refusal }) {
  return (
    <li className="plugin row">
      <Glyph icon={TriangleAlert} tone="cinnabar" />
      <div className="grow">
        <div className="title">{archive.file}</div>
        <div className="note">{archive.reason}</div>
      </div>
      <Chip tone="cinnabar" dot>
        Refused
      </Chip>
    </li>
  );
}
