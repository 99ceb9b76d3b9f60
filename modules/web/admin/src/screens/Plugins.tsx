import { Card, Chip, Glyph, type Tone } from '@kit/ui';
import { Button } from '@mantine/core';
import { Plug, TriangleAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import {
  type Plugins as Found,
  type Instance,
  type Plugin,
  type Purpose,
  type Refusal,
  usePlugins,
  useSwitch,
} from '../api/plugins';
import { operations } from '../operationsTexts';
import { Page } from '../parts/Page';
import { ReasonDialog } from '../parts/ReasonDialog';
import { Loaded } from '../parts/states';
import { Time } from '../parts/Time';
import { texts } from '../texts';

const words = operations.plugins;
const TONES: Record<Instance['state'], Tone> = {
  AVAILABLE: 'jade',
  UNAVAILABLE: 'cinnabar',
  DISABLED: 'brass',
};
const PURPOSES: Purpose[] = ['calls', 'inquiries', 'background'];

/** What is installed, how each instance fares, and which archives were refused and why. */
export default function Plugins() {
  const found = usePlugins();
  return (
    <Page title={texts.places.plugins} note={texts.overview.plugins}>
      <Loaded query={found}>{(data) => <Installed {...data} />}</Loaded>
    </Page>
  );
}

function Installed({ plugins, instances, refused }: Found) {
  const orphans = instances.filter(({ plugin }) => !plugins.some(({ id }) => id === plugin));
  return (
    <Card>
      {plugins.length + refused.length === 0 && <p className="note">{words.none}</p>}
      <ul className="rows">
        {plugins.map((plugin) => (
          <PluginRow
            key={plugin.id}
            plugin={plugin}
            instances={instances.filter((instance) => instance.plugin === plugin.id)}
          />
        ))}
        {orphans.map((instance) => (
          <InstanceRow key={instance.instance} instance={instance} />
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
            {[
              plugin.version,
              plugin.kind.toLowerCase().replaceAll('_', ' '),
              words.trust[plugin.trust](plugin.signer),
            ].join(' · ')}
          </div>
          {plugin.doubt && <div className="note">{words.unproven(plugin.doubt)}</div>}
        </div>
        <Chip tone="jade" dot>
          {words.loaded}
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
  const switching = useSwitch(instance.instance);
  const [asks, ask] = useState(false);
  const off = instance.state === 'DISABLED';
  const to = off ? 'enable' : 'disable';
  return (
    <li className="instance">
      <div className="row wrap">
        <div className="grow">
          <div className="title">{instance.name}</div>
          <div className="note fine">
            {[instance.instance, off ? undefined : instance.reason].filter(Boolean).join(' · ')}
          </div>
        </div>
        <Chip tone={TONES[instance.state]} dot>
          {words.states[instance.state]}
        </Chip>
        <Button variant="default" h={44} onClick={() => ask(true)}>
          {words[to]}
          <span className="unseen"> {instance.name}</span>
        </Button>
      </div>
      {instance.disabled && <SwitchedOff {...instance.disabled} />}
      <Health instance={instance} />
      {asks && (
        <ReasonDialog
          title={words[`${to}Title`](instance.name)}
          note={words[`${to}Note`]}
          action={words[to]}
          danger={!off}
          run={(reason) => switching.mutateAsync({ to, reason })}
          onClose={() => ask(false)}
        />
      )}
    </li>
  );
}

function SwitchedOff({ at, reason }: { at?: string; reason?: string }) {
  return (
    <p className="note">
      {at && (
        <>
          {words.since} <Time at={at} />
        </>
      )}
      {reason && `: ${reason}`}
    </p>
  );
}

function Health({ instance: { health, threads } }: { instance: Instance }) {
  return (
    <dl className="figures">
      <Figure label={words.inFlight}>{health.inFlight}</Figure>
      <Figure label={words.answers} small>
        {Object.entries(health.answers)
          .map(([said, times]) => `${times} ${said.toLowerCase().replaceAll('_', ' ')}`)
          .join(', ') || words.never}
      </Figure>
      <Figure label={words.lastSuccess} small>
        {health.lastSuccessAt ? <Time at={health.lastSuccessAt} /> : words.never}
      </Figure>
      <Figure label={words.lastFailure} small>
        {health.lastFailureAt ? <Time at={health.lastFailureAt} /> : words.never}
      </Figure>
      {threads && (
        <Figure label={words.circuit} small>
          {words.circuits[threads.circuit]}
        </Figure>
      )}
      {threads &&
        PURPOSES.map((purpose) => (
          <Figure key={purpose} label={words.purposes[purpose]} small>
            {words.busy(threads[purpose].busy, threads[purpose].threads, threads[purpose].waiting)}
          </Figure>
        ))}
    </dl>
  );
}

function Figure({ label, small, children }: { label: string; small?: boolean; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={small ? 'small' : undefined}>{children}</dd>
    </div>
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
        {words.refused}
      </Chip>
    </li>
  );
}
