alter table rides.ride add column called_off_at timestamptz;

comment on column rides.ride.called_off_at is 'when the rider wanted it called off, whatever became of that; null if never';
