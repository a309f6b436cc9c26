import type { Plugin } from 'vite';

export function icons(): Plugin;
export function slimCss(): Plugin;
