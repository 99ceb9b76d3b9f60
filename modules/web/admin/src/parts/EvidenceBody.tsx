import { Button, CopyButton } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import type { Body } from '../api/evidence';
import { evidence as words } from '../evidenceTexts';
import { readable } from '../logic/bodies';

/** A body that is read by whoever opens it; a long or wide one scrolls by itself, by keyboard too. */
export function EvidenceBody({ name, body }: { name: string; body: Body }) {
  const { json, isCut } = readable(body.text);
  return (
    <details className="body">
      <summary>{name}</summary>
      <div className="stack tight">
        {json !== '' && (
          <>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
            <section className="scroll" aria-label={name} tabIndex={0}>
              <pre className="mono">{json}</pre>
            </section>
            <CopyBody json={json} />
          </>
        )}
        {json === '' && <p className="note">{isCut ? words.notJson : words.noBody}</p>}
        {json !== '' && isCut && <p className="note">{words.cutOff}</p>}
        <p className="note">
          {words.digest} <span className="mono">{body.digest}</span>
        </p>
      </div>
    </details>
  );
}

function CopyBody({ json }: { json: string }) {
  return (
    <CopyButton value={json}>
      {({ copied, copy }) => (
        <div>
          <Button
            variant="default"
            h={44}
            onClick={copy}
            leftSection={
              copied ? <Check size={16} aria-hidden="true" /> : <Copy size={16} aria-hidden="true" />
            }
          >
            <span aria-live="polite">{copied ? words.copied : words.copy}</span>
          </Button>
        </div>
      )}
    </CopyButton>
  );
}
