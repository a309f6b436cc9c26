export const POLICY: string;
export function serveGallery(): Promise<{ url: string; close: () => Promise<void> }>;
