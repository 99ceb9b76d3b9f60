import { Card, Chip, Glyph, type Tone } from '@kit/ui';
import { Plug } from 'lucide-react';
import type { Instance, Plugin } from './api';

const GOOD = ['STARTED', 'ENABLED', 'AVAILABLE', 'HEALTHY', 'ACTIVE', 'RUNNING', 'UP', 'READY'];
const BAD = ['FAILED', 'UNAVAILABLE', 'UNHEALTHY', 'DOWN', 'BROKEN', 'REFUSED'];

function toneOf(state: string): Tone {
  if (GOOD.includes(state.toUpperCase())) return 'jade';
  return BAD.includes(state.toUpperCase()) ? 'cinnabar' : 'brass';
}

export function Plugins({ plugins }: { plugins: Plugin[] }) {
  return (
    <Card>
      <h2 className="heading">Plugins</h2>
      {plugins.length === 0 && (
        <p className="note">No plugin is installed. Put one into the plugins folder.</p>
      )}
      <ul className="rows">
        {plugins.map((plugin) => (
          <PluginRow key={plugin.id} plugin={plugin} />
        ))}
      </ul>
    </Card>
  );
}

function PluginRow({ plugin }: { plugin: Plugin }) {
  return (
    <li className="plugin">
      <div className="row">
        <Glyph icon={Plug} tone="jade" />
        <div className="grow">
          <div className="title">{plugin.id}</div>
          <div className="note">{[plugin.version, plugin.reason].filter(Boolean).join(' · ')}</div>
        </div>
        <State value={plugin.state} />
      </div>
      <ul className="instances">
        {(plugin.instances ?? []).map((instance) => (
          <InstanceRow key={instance.id ?? instance.instance} instance={instance} />
        ))}
      </ul>
    </li>
  );
}

function InstanceRow({ instance }: { instance: Instance }) {
  const id = instance.id ?? instance.instance ?? '';
  return (
    <li className="row">
      <div className="grow">
        <div className="title">{instance.name ?? id}</div>
        <div className="note fine">{[instance.name && id, instance.reason].filter(Boolean).join(' · ')}</div>
      </div>
      <State value={instance.state} />
    </li>
  );
}

function State({ value }: { value?: string }) {
  if (!value) return null;
  return (
    <Chip tone={toneOf(value)} dot>
      {value.charAt(0) + value.slice(1).toLowerCase().replaceAll('_', ' ')}
    </Chip>
  );
}
