-- Certificates of attendance: what is stored, for H2.
-- Every key begins with action_id, so that a table may be split by action. Instants are UTC, without a zone,
-- so that no zone of a session or of a machine moves them. Applying it twice does no harm.

-- The truth: every event of every dossier, in order. Rows are never changed and never deleted.
create table if not exists dossier_event (
  action_id      varchar(30)        not null,
  revision       integer            not null,
  kind           varchar(40)        not null,
  schema_version integer            not null,
  occurred_at    timestamp(6)       not null,
  legal_date     date               not null,
  event          varbinary(1048576) not null,
  hash           varchar(64)        not null,
  previous_hash  varchar(64)        not null,
  constraint one_event_per_revision primary key (action_id, revision),
  constraint revision_from_one check (revision >= 1)
);

-- What a version certified, names and numbers included; apart from its event, which holds a salted digest of it.
create table if not exists certificate_snapshot (
  action_id varchar(30) not null,
  revision  integer     not null,
  content   blob        not null,
  constraint one_snapshot_per_event primary key (action_id, revision),
  constraint snapshot_of_an_event foreign key (action_id, revision) references dossier_event (action_id, revision)
);

-- The archived PDF of a version, byte for byte.
create table if not exists certificate_document (
  action_id varchar(30) not null,
  version   integer     not null,
  document  blob        not null,
  digest    varchar(64) not null,
  constraint one_document_per_version primary key (action_id, version)
);

-- Read table, follows from the events: where a dossier stands now.
create table if not exists dossier (
  action_id     varchar(30) not null,
  revision      integer     not null,
  head_hash     varchar(64) not null,
  state         varchar(24) not null,
  region        varchar(2),  -- of the newest version; empty before the first issue
  due_date      date,        -- of the open request; empty where none is open
  liquidated_on date,
  constraint one_dossier_per_action primary key (action_id),
  constraint dossier_state_known check
    (state in ('TO_ISSUE', 'ISSUED', 'ANNULMENT_PENDING', 'APPROVED_FOR_REISSUE', 'REJECTED')),
  constraint due_date_while_pending check ((state = 'ANNULMENT_PENDING') = (due_date is not null))
);

create index if not exists dossier_by_due_date on dossier (state, due_date, action_id);

-- Read table, follows from the events: every version ever issued.
create table if not exists certificate (
  action_id      varchar(30) not null,
  version        integer     not null,
  folio          varchar(37) not null,
  code           varchar(28) not null,
  status         varchar(16) not null,
  issued_at      timestamp(6) not null,
  issued_on      date        not null,
  annulled_on    date,
  replaced_by    varchar(37),
  content_digest varchar(64) not null,
  paper_digest   varchar(64) not null,
  recipient_rut  varchar(10) not null,
  constraint one_certificate_per_version primary key (action_id, version),
  constraint one_version_per_code unique (code),
  constraint certificate_status_known check (status in ('IN_FORCE', 'UNDER_ANNULMENT', 'ANNULLED', 'REPLACED'))
);

create index if not exists certificate_by_recipient on certificate (recipient_rut, action_id);

-- The register of courses, fed by a host that has no class book of its own. The columns …_folded hold what
-- search compares: without case and accents, and with ñ kept apart from n.
create table if not exists course (
  action_id              varchar(30) not null,
  line_code              varchar(10) not null,
  line_name              varchar     not null,
  sence_code             varchar(10),
  name                   varchar     not null,
  name_folded            varchar     not null,
  region                 varchar(2)  not null,
  state                  varchar(12) not null,
  action_type            varchar(16) not null,
  communicated_start     date        not null,
  communicated_end       date        not null,
  hours                  integer     not null,
  executor_rut           varchar(10) not null,
  executor_name          varchar     not null,
  executor_name_folded   varchar     not null,
  executor_kind          varchar(8)  not null,
  supervisor_rut         varchar(10),
  supervisor_name        varchar,
  supervisor_name_folded varchar,
  recipient_rut          varchar(10) not null,
  recipient_name         varchar     not null,
  recipient_kind         varchar(8)  not null,
  constraint one_course_per_action primary key (action_id),
  constraint course_state_known check (state in ('TO_START', 'RUNNING', 'FINISHED', 'LIQUIDATED', 'CANCELLED')),
  constraint action_type_known check (action_type in ('REGULAR', 'PARTIAL', 'COMPLEMENTARY')),
  constraint executor_kind_known check (executor_kind in ('OTEC', 'COMPANY')),
  constraint recipient_kind_known check (recipient_kind in ('OTIC', 'COMPANY')),
  constraint supervisor_whole_or_none check ((supervisor_rut is null) = (supervisor_name is null))
);

create index if not exists course_by_line on course (line_code, action_id);
create index if not exists course_by_region on course (region, line_code, action_id);
create index if not exists course_by_executor on course (executor_rut, line_code, action_id);
create index if not exists course_by_supervisor on course (supervisor_rut, line_code, action_id);
create index if not exists course_by_code on course (sence_code, line_code, action_id);

create table if not exists course_class (
  action_id    varchar(30) not null,
  place        integer     not null, -- in the order of the class book
  class_number integer     not null,
  class_date   date        not null,
  minutes      integer     not null,
  held         boolean     not null,
  class_group  varchar,
  constraint one_class_per_place primary key (action_id, place),
  constraint class_of_a_course foreign key (action_id) references course (action_id)
);

create table if not exists course_participant (
  action_id      varchar(30) not null,
  place          integer     not null, -- in the order of the class book; a person may be listed twice
  rut            varchar(10) not null,
  name           varchar     not null,
  name_folded    varchar     not null,
  communicated   boolean     not null,
  enrolled_from  date,
  enrolled_until date,
  constraint one_participant_per_place primary key (action_id, place),
  constraint participant_of_a_course foreign key (action_id) references course (action_id)
);

create index if not exists participant_by_rut on course_participant (rut, action_id);

create table if not exists attendance (
  action_id         varchar(30) not null,
  participant_place integer     not null,
  place             integer     not null, -- in the order of the class book
  class_number      integer     not null,
  minutes           integer     not null,
  constraint one_mark_per_place primary key (action_id, participant_place, place),
  constraint mark_of_a_participant foreign key (action_id, participant_place)
    references course_participant (action_id, place)
);

-- Who may act for whom, for hosts that have no catalogue of their own.
create table if not exists mandate (
  person_rut  varchar(10) not null,
  entity_rut  varchar(10) not null,
  profile     varchar(24) not null,
  region      varchar(2)  not null, -- of a regional official; '' for everybody else
  person_name varchar     not null,
  entity_name varchar     not null,
  constraint one_mandate_per_quality primary key (person_rut, entity_rut, profile, region),
  constraint profile_known check
    (profile in ('GENERAL_ADMINISTRATOR', 'LOCAL_ADMINISTRATOR', 'FACILITATOR', 'REGIONAL_OFFICIAL',
                 'SUPERVISOR', 'RECIPIENT', 'HOST_SYSTEM')),
  constraint region_of_officials check ((profile = 'REGIONAL_OFFICIAL') = (region <> ''))
);
