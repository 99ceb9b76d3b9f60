/** The mark: a silver ingot, seen from the front, on jade. */
export function Mark({ size = 34 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden="true">
      <rect width="64" height="64" rx="18" fill="#0E4A41" />
      <path
        d="M7 26c5 2.600 10.500 3.700 15.200 3.700C23 21.600 26.800 16 32 16s9 5.600 9.800 13.700C46.500 29.700 52 28.600 57 26c-.9 14.400-9.300 23.500-25 23.500S7.900 40.400 7 26Z"
        fill="#F1EDE3"
      />
      <path
        d="M22.500 30c3.600 3.300 15.400 3.300 19 0"
        fill="none"
        stroke="#0E4A41"
        strokeWidth="2.200"
        strokeLinecap="round"
      />
    </svg>
  );
}
