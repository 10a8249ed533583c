// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { PageError } from '../app/PageError';
import { usePerson } from '../app/session';
import { Loading } from '../parts/Loading';
import { toggled } from './draft/changes';
import type { Draft, Id } from './draft/Draft';
import { Frame } from './ui/Frame';
import { NotEditable } from './ui/NotEditable';
import { isEditable } from './saving/Stored';
import { openNew, openStored, takeOver } from './ui/open';
import './wizard.css';
import './steps.css';

/** The way from a paper to a submission. */
export function Wizard() {
  const { id } = useParams();
  return id ? <StoredDraft key={id} id={id} /> : <NewDraft key="new" />;
}

function NewDraft() {
  const me = usePerson();
  const [search] = useSearchParams();
  const grant = search.get('grant');
  const [round, setRound] = useState(0);
  const [open, setOpen] = useState(() => openNew(me.id, (draft) => withGrant(draft, grant)));
  useEffect(() => () => open.session.leave(), [open]);
  const startAgain = () => {
    open.session.close();
    setOpen(openNew(me.id, (draft) => draft));
    setRound(round + 1);
  };
  return <Frame key={round} open={open} me={me} startAgain={startAgain} />;
}

function withGrant(draft: Draft, grant: Id | null): Draft {
  return grant && /^\d+$/.test(grant) ? { ...draft, grants: toggled(draft.grants, grant, true) } : draft;
}

function StoredDraft({ id }: { id: Id }) {
  const me = usePerson();
  const { data: open, error } = useQuery({
    queryKey: ['wizard', 'open', id, me.id],
    queryFn: async () => takeOver(id) ?? openStored(id, me.id),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    structuralSharing: false,
  });
  useEffect(() => {
    open?.session.retry();
    return () => open?.session.leave();
  }, [open]);
  if (error) return <PageError error={error} />;
  if (!open) return <Loading />;
  const { stored } = open.session.get();
  if (stored && !isEditable(stored, me.id)) return <NotEditable stored={stored} />;
  return <Frame open={open} me={me} />;
}
