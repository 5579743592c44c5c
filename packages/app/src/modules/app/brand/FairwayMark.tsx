/**
 * The mark of Fairway: a channel running to the horizon between its two
 * lateral marks, the red can to port and the green cone to starboard.
 */
export function FairwayMark(props: { size?: number }) {
  const { size = 28 } = props;
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#0B62C4" />
      <path d="M13.4 8h5.2L23 27H9z" fill="#FFFFFF" fillOpacity="0.22" />
      <path
        d="M16 9v3M16 15v4M16 22v5"
        stroke="#FFFFFF"
        strokeWidth="1.6"
        strokeLinecap="round"
      />
      <path d="M5 13.5h5v6H5z" fill="#FF8A80" />
      <path d="M24.5 12.5 28 19.5h-7z" fill="#5CE0C6" />
      <path
        d="M4 22.5c1.6-1.3 3-1.3 4.4 0M23.6 22.5c1.4-1.3 2.8-1.3 4.4 0"
        stroke="#FFFFFF"
        strokeWidth="1.4"
        strokeLinecap="round"
        fill="none"
      />
    </svg>
  );
}
