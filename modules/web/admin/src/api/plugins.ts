import { useQuery } from '@tanstack/react-query';
import { call } from './client';

export type Plugin = { id: string; version: string; kind: string };
export type Refusal = { file: string; reason: string };
export type Instance = { instance: string; name: string; plugin: string; state: string; reason?: string };
export type Plugins = { plugins: Plugin[]; refused: Refusal[]; instances: Instance[] };

export const usePlugins = () =>
  useQuery({ queryKey: ['plugins'], queryFn: () => call<Plugins>('GET', '/plugins') });
