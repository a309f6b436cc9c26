declare module 'virtual:icons' {
  const nodes: Record<string, [string, Record<string, string>][]>;
  export default nodes;
}
declare module 'virtual:all-icons' {
  const nodes: Record<string, [string, Record<string, string>][]>;
  export default nodes;
}
