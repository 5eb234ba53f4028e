import type { ReactNode } from 'react';
import { useTwoPanes } from '../../../lib/viewport';
import styles from './DataTable.module.css';

export interface Column<Row> {
  readonly title: string;
  /** The cell of a row; a card leaves a cell out that is `null`. */
  readonly cell: (row: Row) => ReactNode;
  /** `end` is for numbers. */
  readonly align?: 'start' | 'end';
}

interface DataTableProps<Row> {
  /** The name of the table for screen readers. */
  label: string;
  /** The first column names the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  idOf: (row: Row) => string | number;
}

/** A table, or a list of cards where the screen is too narrow for columns. */
export function DataTable<Row>({ label, columns, rows, idOf }: DataTableProps<Row>) {
  const [name, ...others] = columns as readonly [Column<Row>, ...Column<Row>[]];
  if (!useTwoPanes()) {
    return (
      <ul className={styles.cards} aria-label={label}>
        {rows.map((row) => (
          <Card key={idOf(row)} {...{ name, others, row }} />
        ))}
      </ul>
    );
  }
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ title, align }) => (
              <th key={title} scope="col" data-align={align}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={idOf(row)}>
              <th scope="row">{name.cell(row)}</th>
              {others.map(({ title, align, cell }) => (
                <td key={title} data-align={align}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CardProps<Row> {
  name: Column<Row>;
  others: readonly Column<Row>[];
  row: Row;
}

function Card<Row>({ name, others, row }: CardProps<Row>) {
  return (
    <li className={styles.card}>
      <div className={styles.name}>{name.cell(row)}</div>
      <dl className={styles.cells}>
        {others.map(({ title, cell }) => {
          const content = cell(row);
          return (
            content !== null && (
              <div key={title} className={styles.cell}>
                <dt>{title}</dt>
                <dd>{content}</dd>
              </div>
            )
          );
        })}
      </dl>
    </li>
  );
}
