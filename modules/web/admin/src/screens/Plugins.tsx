import { Card, Chip, Glyph, type Tone } from '@kit/ui';
import { Button } from '@mantine/core';
import { Plug, TriangleAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import {
  type Plugins as Found,
  type Instance,
  type Plugin,
  type Refusal,
  useChoice,
  useLook,
  usePlugins,
  useSwitch,
  type Version,
} from '../api/plugins';
import { operations } from '../operationsTexts';
import { InstanceDialog } from '../parts/InstanceDialog';
import { Page } from '../parts/Page';
import { ReasonDialog } from '../parts/ReasonDialog';
import { SettingsDialog } from '../parts/SettingsDialog';
import { Loaded } from '../parts/states';
import { Time } from '../parts/Time';
import { texts } from '../texts';

const words = operations.plugins;
const TONES: Record<Instance['state'], Tone> = {
  AVAILABLE: 'jade',
  UNAVAILABLE: 'cinnabar',
  DISABLED: 'brass',
};
const VERSION_TONES: Record<Version['state'], Tone> = {
  RUNS: 'jade',
  FINISHES: 'brass',
  STANDS_BY: 'ink',
};
const PURPOSES = ['calls', 'inquiries', 'refunds', 'questions'] as const;

/** What is installed, how each instance fares, and which archives were refused and why. */
export default function Plugins() {
  const found = usePlugins();
  return (
    <Page title={texts.places.plugins} note={texts.overview.plugins} side={<LookAgain />}>
      <Loaded query={found}>{(data) => <Installed {...data} />}</Loaded>
    </Page>
  );
}

function LookAgain() {
  const looking = useLook();
  const [asks, ask] = useState(false);
  return (
    <>
      <Button variant="default" h={44} onClick={() => ask(true)}>
        {words.look}
      </Button>
      {asks && (
        <ReasonDialog
          title={words.lookTitle}
          note={words.lookNote}
          action={words.look}
          run={(reason) => looking.mutateAsync(reason)}
          onClose={() => ask(false)}
        />
      )}
    </>
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
  const running = plugin.versions.findIndex(({ state }) => state === 'RUNS');
  const kind = plugin.versions.find(({ made }) => made)?.made?.kind;
  const [adds, add] = useState(false);
  return (
    <li className="plugin">
      <div className="row wrap">
        <Glyph icon={Plug} tone="jade" />
        <div className="grow">
          <div className="title">{plugin.id}</div>
          <div className="note">{kind?.toLowerCase().replaceAll('_', ' ')}</div>
        </div>
        <Button variant="default" h={44} onClick={() => add(true)}>
          {words.add}
          <span className="unseen"> {plugin.id}</span>
        </Button>
      </div>
      <ul className="instances">
        {plugin.versions.map((version, place) => (
          <VersionRow
            key={version.version}
            plugin={plugin.id}
            version={version}
            mayRun={
              version.here &&
              (version.state !== 'RUNS' || isHeldBack(version, instances)) &&
              instances.length > 0
            }
            isOlder={running >= 0 && place > running}
          />
        ))}
        {instances.map((instance) => (
          <InstanceRow key={instance.instance} instance={instance} />
        ))}
      </ul>
      {adds && (
        <InstanceDialog
          plugin={plugin.id}
          settings={[...new Set(instances.flatMap(({ settings }) => settings))].sort()}
          onClose={() => add(false)}
        />
      )}
    </li>
  );
}

/** Some instance runs it, and another would not open with it. */
function isHeldBack({ version }: Version, instances: Instance[]): boolean {
  return instances.some(({ notOpened }) => version in notOpened);
}

type VersionRowProps = { plugin: string; version: Version; mayRun: boolean; isOlder: boolean };

function VersionRow({ plugin, version, mayRun, isOlder }: VersionRowProps) {
  const choice = useChoice(plugin, version.version);
  const [asks, ask] = useState(false);
  const { state, here, loaded, openCalls, made } = version;
  const to = isOlder ? 'back' : 'on';
  return (
    <li className="version">
      <div className="row wrap">
        <div className="grow">
          <div className="title">{version.version}</div>
          <div className="note fine">
            {[made && words.trust[made.trust](made.signer), state === 'RUNS' && words.openCalls(openCalls)]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </div>
        <Chip tone={VERSION_TONES[state]} dot>
          {words.versions[state](openCalls)}
        </Chip>
        {mayRun && (
          <Button variant="default" h={44} onClick={() => ask(true)}>
            {words[to](version.version)}
          </Button>
        )}
      </div>
      {!here && <p className="note">{loaded || openCalls === 0 ? words.gone : words.goneUnfinished}</p>}
      {made && made.personalFields.length > 0 && <p className="note">{words.told(made.personalFields)}</p>}
      {made?.doubt && <p className="note">{words.unproven(made.doubt)}</p>}
      {asks && (
        <ReasonDialog
          title={words[`${to}Title`](plugin, version.version)}
          note={words.chooseNote}
          action={words[to](version.version)}
          danger={isOlder}
          run={(reason) => choice.mutateAsync(reason)}
          onClose={() => ask(false)}
        />
      )}
    </li>
  );
}

function InstanceRow({ instance }: { instance: Instance }) {
  const switching = useSwitch(instance.instance);
  const [asks, ask] = useState(false);
  const [sets, set] = useState(false);
  const off = instance.state === 'DISABLED';
  const to = off ? 'enable' : 'disable';
  return (
    <li className="instance">
      <div className="row wrap">
        <div className="grow">
          <div className="title">{instance.name}</div>
          <div className="note fine">
            {[
              instance.instance,
              instance.version && words.runs(instance.version),
              off ? undefined : instance.reason,
            ]
              .filter(Boolean)
              .join(' · ')}
          </div>
          {Object.entries(instance.notOpened).map(([version, reason]) => (
            <div className="note fine" key={version}>
              {words.notOpened(version, reason)}
            </div>
          ))}
        </div>
        <Chip tone={TONES[instance.state]} dot>
          {words.states[instance.state]}
        </Chip>
        <Button variant="default" h={44} onClick={() => set(true)}>
          {words.set}
          <span className="unseen"> {instance.name}</span>
        </Button>
        <Button variant="default" h={44} onClick={() => ask(true)}>
          {words[to]}
          <span className="unseen"> {instance.name}</span>
        </Button>
      </div>
      {instance.disabled && <SwitchedOff {...instance.disabled} />}
      <Health instance={instance} />
      {sets && <SettingsDialog instance={instance} onClose={() => set(false)} />}
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
      {threads &&
        PURPOSES.map((purpose) => (
          <Figure key={purpose} label={words.purposes[purpose]} small>
            {words.busy(threads[purpose].busy, threads[purpose].threads, threads[purpose].waiting)}
            {`; ${words.circuits[threads[purpose].circuit]}`}
          </Figure>
        ))}
      {threads && (
        <Figure label={words.purposes.background} small>
          {words.busy(threads.background.busy, threads.background.threads, threads.background.waiting)}
        </Figure>
      )}
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
