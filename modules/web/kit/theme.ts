import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

// Jade for trust, cinnabar (the assayer's seal) for danger, brass for money that is held.
const jade: MantineColorsTuple = [
  '#EAF5F1',
  '#D3EAE2',
  '#A6D5C7',
  '#76BFAA',
  '#4CA88F',
  '#2B8F76',
  '#16745F',
  '#0F5F4F',
  '#0E4A41',
  '#093530',
];
const cinnabar: MantineColorsTuple = [
  '#FDEFEA',
  '#F9DCD3',
  '#F2B5A4',
  '#EA8C73',
  '#E0664A',
  '#D2492C',
  '#B93A20',
  '#9C2F19',
  '#7C2615',
  '#5A1C10',
];
const dark: MantineColorsTuple = [
  '#ECEFEA',
  '#C9D0CA',
  '#A3ADA7',
  '#7E8A84',
  '#46514C',
  '#35403B',
  '#212A27',
  '#18201D',
  '#101715',
  '#0A100E',
];
const gray: MantineColorsTuple = [
  '#FAF8F4',
  '#F5F2EB',
  '#EAE6DC',
  '#DCD7CB',
  '#C5C0B3',
  '#A19D92',
  '#75736B',
  '#595A54',
  '#3B3E3A',
  '#232A28',
];

/** Mantine's autoContrast looks at the light shade only; the text on a filled control must follow the scheme. */
const onFill: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  return input.variant === 'filled' ? { ...colors, color: 'var(--on-fill)' } : colors;
};

const overlay = {
  overlayProps: { backgroundOpacity: 0.5, color: '#0A100E' },
  attributes: { header: { role: 'presentation' } },
};

export const theme = createTheme({
  variantColorResolver: onFill,
  primaryColor: 'jade',
  primaryShade: { light: 7, dark: 4 },
  colors: { jade, cinnabar, dark, gray, red: cinnabar },
  white: '#FFFFFF',
  black: '#17211E',
  fontFamily: "'Figtree Variable', 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'DejaVu Sans Mono', monospace",
  headings: { fontWeight: '700' },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  defaultRadius: 'md',
  radius: { xs: '6px', sm: '8px', md: '12px', lg: '18px', xl: '26px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '20px', xl: '28px' },
  shadows: {
    xs: '0 1px 2px rgb(30 42 36 / .06)',
    sm: '0 1px 2px rgb(30 42 36 / .05), 0 4px 14px rgb(30 42 36 / .05)',
    md: '0 8px 28px rgb(30 42 36 / .10)',
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { styles: { label: { fontWeight: 650 } } },
    Modal: { defaultProps: { centered: true, radius: 'xl', ...overlay } },
    InputWrapper: {
      styles: { label: { fontWeight: 600, marginBottom: 6 }, description: { marginBottom: 6 } },
    },
  },
});

const light = {
  '--on-fill': '#FFFFFF',
  '--mantine-primary-color-contrast': '#FFFFFF',
  '--mantine-color-body': '#F5F2EB',
  '--surface': '#FFFFFF',
  '--raised': '#FAF8F4',
  '--line': '#E6E1D6',
  '--control': '#8B877B',
  '--mantine-color-text': '#17211E',
  '--ink-2': '#515B56',
  '--ink-3': '#666F6A',
  '--mantine-color-dimmed': '#515B56',
  '--mantine-color-placeholder': '#666F6A',
  '--mantine-color-error': '#B93A20',
  '--brand': '#0F5F4F',
  '--positive': '#0F6B4A',
  '--negative': '#B93A20',
  '--warning': '#7A540B',
  '--mantine-color-anchor': '#0F5F4F',
  '--jade-bg': '#E4F1EC',
  '--jade-fg': '#0E4A41',
  '--cinnabar-bg': '#FBE9E3',
  '--cinnabar-fg': '#8A2A16',
  '--brass-bg': '#FAF0D9',
  '--brass-fg': '#6B480A',
  '--sky-bg': '#E6EFF8',
  '--sky-fg': '#1C4C7C',
  '--plum-bg': '#F3EAF5',
  '--plum-fg': '#612F6A',
  '--ink-bg': '#EDEAE2',
  '--ink-fg': '#454E4A',
  '--segment': '#EDE9DF',
  '--mantine-color-default-border': '#8B877B',
  '--mantine-color-default': '#FFFFFF',
};

const night = {
  '--on-fill': '#08110E',
  '--mantine-primary-color-contrast': '#08110E',
  '--mantine-color-jade-filled': '#62BBA3',
  '--mantine-primary-color-filled': '#62BBA3',
  '--mantine-primary-color-filled-hover': '#74C9B2',
  '--mantine-color-jade-filled-hover': '#74C9B2',
  '--mantine-color-jade-light': '#15332C',
  '--mantine-color-jade-light-hover': '#1B3F37',
  '--mantine-color-jade-light-color': '#8FD8C3',
  '--mantine-color-body': '#0E1513',
  '--surface': '#18201D',
  '--raised': '#1E2724',
  '--line': '#2B3531',
  '--control': '#6F7C76',
  '--mantine-color-text': '#ECEFEA',
  '--ink-2': '#A9B4AE',
  '--ink-3': '#98A39D',
  '--mantine-color-dimmed': '#A9B4AE',
  '--mantine-color-placeholder': '#98A39D',
  '--mantine-color-error': '#F2927C',
  '--brand': '#6FC7AF',
  '--positive': '#71CDA6',
  '--negative': '#F2927C',
  '--warning': '#E6B750',
  '--mantine-color-anchor': '#6FC7AF',
  '--jade-bg': '#15332C',
  '--jade-fg': '#8FD8C3',
  '--cinnabar-bg': '#3A1F18',
  '--cinnabar-fg': '#F5AE9C',
  '--brass-bg': '#34290F',
  '--brass-fg': '#EBC675',
  '--sky-bg': '#172A3C',
  '--sky-fg': '#A3CBEF',
  '--plum-bg': '#30203A',
  '--plum-fg': '#DDB5E5',
  '--ink-bg': '#28322E',
  '--ink-fg': '#C9D0CA',
  '--segment': '#28322E',
  '--mantine-color-default-border': '#6F7C76',
  '--mantine-color-default': '#1E2724',
};

export const schemeColors: CSSVariablesResolver = () => ({ variables: {}, light, dark: night });
