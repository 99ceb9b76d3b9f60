alter table rides.ride add column called_off_at timestamptz;

comment on column rides.ride.called_off_at is 'when the rider wanted it called off, whatever became of that; null if never';

-- Looked for each second by each server.
create index ride_unwatched on rides.ride (coalesce(looked_at, created_at))
    where ended_at is null and refusal is null and placed_at is not null;
