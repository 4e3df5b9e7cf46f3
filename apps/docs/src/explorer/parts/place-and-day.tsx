/** @jsxImportSource preact */
import { dataset } from '@allr/data';
import { isDay } from '@allr/model/facts';
import { useComputed } from '@preact/signals';
import { useState } from 'preact/hooks';
import { dateText, words } from '../state/language.ts';
import { changeDays, dayOf, firstDay, monthOf } from '../state/place.ts';
import { day, jurisdiction, lastDay, places } from '../state/session.ts';

const lastMonth = monthOf(lastDay);

/** The place and the day that labels are asked of. */
export function PlaceAndDay() {
  const changes = useComputed(() => changeDays(dataset, jurisdiction.value)).value;
  const [typed, setTyped] = useState<string>();
  const earlier = changes.findLast((change) => change < day.value);
  const later = changes.find((change) => change > day.value);
  const go = (to: string) => {
    setTyped(undefined);
    day.value = to;
  };
  const text = dateText(day.value);
  return (
    <section class="place-and-day" aria-label={words.placeAndDay}>
      <div class="place-row">
        <label>
          <span>{words.place}</span>
          <select
            id="place"
            value={jurisdiction.value}
            onChange={({ currentTarget }) => {
              jurisdiction.value = places.find((place) => place === currentTarget.value) ?? 'US';
            }}
          >
            {places.map((place) => (
              <option key={place} value={place}>
                {words.places[place]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{words.day}</span>
          <input
            id="day"
            type="date"
            min={firstDay}
            max={lastDay}
            value={typed ?? day.value}
            aria-invalid={typed !== undefined}
            aria-describedby="day-problem"
            onInput={({ currentTarget: { value } }) => {
              if (isDay(value) && value >= firstDay && value <= lastDay) go(value);
              else setTyped(value);
            }}
          />
        </label>
        <p class="day-text">
          <strong>{text}</strong>, {words.places[jurisdiction.value]}
        </p>
      </div>
      <p id="day-problem" class="fault" role="alert">
        {typed === undefined ? '' : words.dayProblem(dateText(firstDay), dateText(lastDay))}
      </p>
      <div class="slider-row">
        <button
          type="button"
          disabled={earlier === undefined}
          title={earlier === undefined ? words.noEarlierChange : dateText(earlier)}
          onClick={() => {
            if (earlier !== undefined) go(earlier);
          }}
        >
          <span aria-hidden="true">◂ </span>
          {words.earlierChange}
        </button>
        <div class="slider">
          <input
            id="month"
            type="range"
            min={0}
            max={lastMonth}
            step={1}
            value={monthOf(day.value)}
            aria-label={words.month}
            aria-valuetext={text}
            onInput={({ currentTarget }) => {
              go(dayOf(currentTarget.valueAsNumber, lastDay));
            }}
          />
          <svg class="ticks" viewBox={`0 0 ${String(lastMonth)} 8`} preserveAspectRatio="none" aria-hidden="true">
            {changes.map((change) => (
              <line
                key={change}
                x1={monthOf(change)}
                x2={monthOf(change)}
                y1={0}
                y2={8}
                vector-effect="non-scaling-stroke"
                class={change <= day.value ? 'past' : ''}
              />
            ))}
          </svg>
          <p class="years" aria-hidden="true">
            <span>{firstDay.slice(0, 4)}</span>
            <span>{words.changeCount(changes.length)}</span>
            <span>{lastDay.slice(0, 4)}</span>
          </p>
        </div>
        <button
          type="button"
          disabled={later === undefined}
          title={later === undefined ? words.noLaterChange : dateText(later)}
          onClick={() => {
            if (later !== undefined) go(later);
          }}
        >
          {words.laterChange}
          <span aria-hidden="true"> ▸</span>
        </button>
        <button
          type="button"
          disabled={day.value === lastDay}
          title={dateText(lastDay)}
          onClick={() => {
            go(lastDay);
          }}
        >
          {words.today}
        </button>
      </div>
    </section>
  );
}
