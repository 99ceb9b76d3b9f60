import { useTranslation } from 'react-i18next';
import type { BankAccount } from '../api/bankAccounts';

/** Its owner's name for it if there is one, and always the bank and the last digits. */
export function AccountName({ account }: { account: BankAccount }) {
  const { t } = useTranslation();
  const { bank, lastFour, nickname } = account;
  return (
    <span className="grow">
      <span className="title block">{nickname ?? bank}</span>
      <span className="note block">
        {nickname ? `${bank} · ` : ''}
        {t('bankAccount.ending', { lastFour })}
      </span>
    </span>
  );
}
