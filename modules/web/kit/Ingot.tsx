/** The brand picture: a silver ingot with the assayer's seal, seen slightly from above. */
export function Ingot({ className }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 320 212" aria-hidden="true">
      <defs>
        <linearGradient id="ingot-body" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#FFFDF7" />
          <stop offset=".45" stopColor="#D6D5CC" />
          <stop offset="1" stopColor="#8DA39A" />
        </linearGradient>
        <linearGradient id="ingot-rim" x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor="#B7BDB4" />
          <stop offset=".5" stopColor="#F5F3EB" />
          <stop offset="1" stopColor="#A1AFA6" />
        </linearGradient>
        <radialGradient id="ingot-dome" cx=".42" cy=".28" r=".8">
          <stop offset="0" stopColor="#FFFFFF" />
          <stop offset=".5" stopColor="#DBDAD1" />
          <stop offset="1" stopColor="#889B92" />
        </radialGradient>
      </defs>
      <path
        d="M13 60c-3 72 48 136 147 136S310 132 307 60c-27 24-74 39-147 39S40 84 13 60Z"
        fill="url(#ingot-body)"
      />
      <path
        d="M13 60c21-15 51-12 79 2 16 8 36 12 68 12s52-4 68-12c28-14 58-17 79-2-27 30-79 48-147 48S40 90 13 60Z"
        fill="url(#ingot-rim)"
      />
      <path d="M91 77c0-37 31-63 69-63s69 26 69 63c-14 14-42 21-69 21s-55-7-69-21Z" fill="url(#ingot-dome)" />
      <path
        d="M30 110c17 45 60 69 128 69"
        fill="none"
        stroke="#fff"
        strokeOpacity=".55"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <g transform="translate(192 138) rotate(-7)" fill="none" stroke="#B93A20" strokeWidth="3">
        <rect width="38" height="38" rx="7" />
        <path
          d="M12 11h14M8 18h22M15.500 18c0 6-1.800 9-6.500 11.500M22.500 18v8.500q0 2.500 2.500 2.500h3q2 0 2-3"
          strokeLinecap="round"
        />
      </g>
    </svg>
  );
}
