import type { MoneyValue } from '@kit/money';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { forgetRideUnless, keepRide } from '../logic/lastRide';
import { isLive } from '../logic/live';
import { call } from './client';
import type { Items, Outcome, Rejection, Words } from './types';

export type Point = { latitude: number; longitude: number };
export type Place = Point & { name: string };
export type RideClass = { code: string; name: Words; seats: number };
export type RideOffer = {
  id: string;
  operator: string;
  rideClass: RideClass;
  /** The least and the most that it is expected to cost. */
  from: MoneyValue;
  to: MoneyValue;
  /** What is set aside: the most that is taken unasked. */
  cap: MoneyValue;
  surgePercent: number;
  pickupSeconds: number;
  durationSeconds: number;
  metres: number;
  expiresAt: string;
};
export type RideQuote = {
  id: string;
  from: Place;
  to: Place;
  passengers: number;
  departure?: string;
  offers: RideOffer[];
};
export type RideState =
  | 'SEARCHING'
  | 'ASSIGNED'
  | 'ARRIVING'
  | 'WAITING'
  | 'ON_TRIP'
  | 'ARRIVED'
  | 'CANCELLED'
  | 'NO_DRIVER';
export type Ride = {
  id: string;
  operator: string;
  offer: RideOffer;
  from: Place;
  to: Place;
  passengers: number;
  departure?: string;
  state: RideState;
  outcome: Outcome;
  /** While nobody knows whether it is booked: by then that is clear, or the money is back. */
  unclearUntil?: string;
  /** When the operator last said where it is. */
  updatedAt?: string;
  arrivesAt?: string;
  driver?: { name: string; ratingPercent: number; phone?: string };
  car?: { plate: string; model: string; colour: Words };
  position?: Point;
  startCode?: string;
  route: Point[];
  lines: { label: Words; amount: MoneyValue }[];
  /** A fare above what is held: the rider agrees, or pays what is held. */
  approval?: { fare: MoneyValue; more: MoneyValue; until: string };
  /** What was taken in the end. */
  taken?: MoneyValue;
  partnerReference?: string;
  rejection?: Rejection;
  stars?: number;
  tips: { id: string; amount: MoneyValue; outcome: Outcome }[];
  emergencyNumber: string;
  supportNumber?: string;
  createdAt: string;
  finishedAt?: string;
};
export type CancellationTerms = { fee: MoneyValue; validUntil: string };
export type RideWish = { from: Place; to: Place; passengers: number; departure?: string };

const HOUR_MS = 3_600_000;
const LOOK_MS = 2_000;
const LOOK_SELDOM_MS = 10_000;
/** Nobody lists a city: what fits these letters is enough to draw it. */
const LETTERS = ['a', 'e', 'i', 'o', 'u'];

const placesQuery = (text: string, language: string) => ({
  queryKey: ['ride-places', text, language],
  queryFn: () =>
    call<Items<Place>>('GET', `/ride-places?text=${encodeURIComponent(text)}&language=${language}`),
  staleTime: HOUR_MS,
});

export const usePlaces = (text: string, language: string) =>
  useQuery({ ...placesQuery(text, language), enabled: text.length > 0 });

/** Some places of the city, each once, to be drawn before anything is typed. */
export function useCity(language: string): Place[] {
  return useQueries({
    queries: LETTERS.map((letter) => placesQuery(letter, language)),
    combine: (answers) => {
      const places = answers.flatMap(({ data }) => data?.items ?? []);
      return [...new Map(places.map((place) => [place.name, place])).values()];
    },
  });
}

export const quoteRide = (body: RideWish) => call<RideQuote>('POST', '/ride-quotes', { body });

export const isOver = ({ outcome }: Pick<Ride, 'outcome'>) => outcome === 'SUCCEEDED' || outcome === 'FAILED';

/** The rider was in the car, whatever became of the money. */
export const wasDriven = ({ state }: Pick<Ride, 'state'>) => state === 'ON_TRIP' || state === 'ARRIVED';

/** Asked again until it is over and its fare is explained; until then it is kept for a start without a connection. */
export function useRide(id: string) {
  const ride = useQuery({
    queryKey: ['rides', id],
    queryFn: () => call<Ride>('GET', path(id)),
    refetchInterval: ({ state }) => {
      if (state.data && isOver(state.data) && !(state.data.taken && state.data.lines.length === 0))
        return false;
      return isLive() && state.status !== 'error' ? LOOK_SELDOM_MS : LOOK_MS;
    },
  });
  useEffect(() => {
    if (ride.data && isOver(ride.data)) forgetRideUnless((kept) => kept !== id);
    else if (ride.data) keepRide(ride.data);
  }, [ride.data, id]);
  return ride;
}

export const useRides = () =>
  useQuery({ queryKey: ['rides', 'mine'], queryFn: () => call<Items<Ride>>('GET', '/rides') });

export const useCancellation = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: ['ride-cancellation', id],
    queryFn: () => call<CancellationTerms>('GET', path(id, '/cancellation')),
    enabled,
    gcTime: 0,
  });

export const cancelRide = (id: string, fee: MoneyValue) =>
  call<Ride>('POST', path(id, '/cancellation'), { body: { fee } });

export const approveFare = (id: string, fare: MoneyValue, pin: string) =>
  call<Ride>('POST', path(id, '/approval'), { body: { fare, pin } });

export const refuseFare = (id: string) => call<Ride>('POST', path(id, '/refusal'));

export const rateRide = (id: string, stars: number) =>
  call<void>('PUT', path(id, '/rating'), { body: { stars } });

function path(id: string, rest = ''): string {
  return `/rides/${encodeURIComponent(id)}${rest}`;
}
