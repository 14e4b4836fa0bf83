-- Certificates of attendance: what is stored, for PostgreSQL. Whoever runs it fills in two placeholders: tables, the schema and the
-- prefix of the tables, and prefix, the prefix alone, which names of constraints and indexes bear too.
-- Of what belongs to an action every key begins with action_id, but that of a code, so that tables may be split by action.
-- Instants are UTC, without a zone, so that no zone of a session or of a machine moves them. Applying it twice does no harm.
-- Codes compare byte by byte, whatever the collation of the database; texts are never compared, only their folded forms.

-- The truth: every event of every dossier, in order. Rows are never changed and never deleted.
create table if not exists ${tables}dossier_event (
  action_id      varchar(30) collate "C" not null,
  revision       integer                 not null,
  kind           varchar(40) collate "C" not null,
  schema_version integer                 not null,
  occurred_at    timestamp(6)            not null,
  legal_date     date                    not null,
  event          bytea                   not null,
  hash           varchar(64) collate "C" not null,
  previous_hash  varchar(64) collate "C" not null,
  constraint ${prefix}one_event_per_revision primary key (action_id, revision),
  constraint ${prefix}revision_from_one check (revision >= 1)
);

-- What a version certified, names and numbers included; apart from its event, which holds a salted digest of it.
create table if not exists ${tables}certificate_snapshot (
  action_id varchar(30) collate "C" not null,
  revision  integer                 not null,
  content   bytea                   not null,
  constraint ${prefix}one_snapshot_per_event primary key (action_id, revision),
  constraint ${prefix}snapshot_of_an_event foreign key (action_id, revision) references ${tables}dossier_event (action_id, revision)
);

-- The archived PDF of a version, byte for byte.
create table if not exists ${tables}certificate_document (
  action_id varchar(30) collate "C" not null,
  version   integer                 not null,
  document  bytea                   not null,
  digest    varchar(64) collate "C" not null,
  constraint ${prefix}one_document_per_version primary key (action_id, version)
);

-- Events that have no position in the feed yet: written with the event, taken away when it is given one.
create table if not exists ${tables}feed_waiting (
  action_id varchar(30) collate "C" not null,
  revision  integer                 not null,
  constraint ${prefix}waits_once primary key (action_id, revision)
);

-- The feed: every event at its position, given after the event was committed, by whoever reads the feed.
create table if not exists ${tables}feed_entry (
  position  bigint                  not null,
  action_id varchar(30) collate "C" not null,
  revision  integer                 not null,
  constraint ${prefix}one_entry_per_position primary key (position),
  constraint ${prefix}one_position_per_event unique (action_id, revision)
);

-- One row: the last position that was given. Whoever gives positions holds it, so that nobody else does.
create table if not exists ${tables}feed_end (
  id       integer not null,
  position bigint  not null,
  constraint ${prefix}one_feed primary key (id),
  constraint ${prefix}only_one_feed check (id = 1)
);

insert into ${tables}feed_end (id, position) values (1, 0) on conflict do nothing;

-- Read table, follows from the events: where a dossier stands now.
create table if not exists ${tables}dossier (
  action_id     varchar(30) collate "C" not null,
  revision      integer                 not null,
  head_hash     varchar(64) collate "C" not null,
  state         varchar(24) collate "C" not null,
  region        varchar(2) collate "C", -- of the newest version; empty before the first issue
  due_date      date,                   -- of the open request; empty where none is open
  liquidated_on date,
  constraint ${prefix}one_dossier_per_action primary key (action_id),
  constraint ${prefix}dossier_state_known check
    (state in ('TO_ISSUE', 'ISSUED', 'ANNULMENT_PENDING', 'APPROVED_FOR_REISSUE', 'REJECTED')),
  constraint ${prefix}due_date_while_pending check ((state = 'ANNULMENT_PENDING') = (due_date is not null))
);

create index if not exists ${prefix}dossier_by_due_date on ${tables}dossier (state, due_date, action_id);

-- Read table, follows from the events: every version ever issued.
create table if not exists ${tables}certificate (
  action_id      varchar(30) collate "C"  not null,
  version        integer                  not null,
  folio          varchar(37) collate "C"  not null,
  code           varchar(28) collate "C"  not null,
  status         varchar(16) collate "C"  not null,
  issued_at      timestamp(6)             not null,
  issued_on      date                     not null,
  annulled_on    date,
  replaced_by    varchar(37) collate "C",
  content_digest varchar(64) collate "C"  not null,
  paper_digest   varchar(64) collate "C"  not null,
  recipient_rut  varchar(10) collate "C"  not null,
  constraint ${prefix}one_certificate_per_version primary key (action_id, version),
  constraint ${prefix}one_version_per_code unique (code),
  constraint ${prefix}certificate_status_known check (status in ('IN_FORCE', 'UNDER_ANNULMENT', 'ANNULLED', 'REPLACED'))
);

create index if not exists ${prefix}certificate_by_recipient on ${tables}certificate (recipient_rut, action_id);

-- The register of courses, fed by a host that has no class book of its own. The columns …_folded hold what
-- search compares: without case and accents, and with ñ kept apart from n.
create table if not exists ${tables}course (
  action_id              varchar(30) collate "C"  not null,
  line_code              varchar(10) collate "C"  not null,
  line_name              varchar                  not null,
  sence_code             varchar(10) collate "C",
  name                   varchar                  not null,
  name_folded            varchar                  not null,
  region                 varchar(2) collate "C"   not null,
  state                  varchar(12) collate "C"  not null,
  action_type            varchar(16) collate "C"  not null,
  communicated_start     date                     not null,
  communicated_end       date                     not null,
  hours                  integer                  not null,
  minutes_beyond_hours   integer default 0 not null,
  executor_rut           varchar(10) collate "C"  not null,
  executor_name          varchar                  not null,
  executor_name_folded   varchar                  not null,
  executor_kind          varchar(8) collate "C"   not null,
  supervisor_rut         varchar(10) collate "C",
  supervisor_name        varchar,
  supervisor_name_folded varchar,
  recipient_rut          varchar(10) collate "C"  not null,
  recipient_name         varchar                  not null,
  recipient_kind         varchar(8) collate "C"   not null,
  constraint ${prefix}one_course_per_action primary key (action_id),
  constraint ${prefix}course_state_known check (state in ('TO_START', 'RUNNING', 'FINISHED', 'LIQUIDATED', 'CANCELLED')),
  constraint ${prefix}action_type_known check (action_type in ('REGULAR', 'PARTIAL', 'COMPLEMENTARY')),
  constraint ${prefix}executor_kind_known check (executor_kind in ('OTEC', 'COMPANY')),
  constraint ${prefix}recipient_kind_known check (recipient_kind in ('OTIC', 'COMPANY')),
  constraint ${prefix}supervisor_whole_or_none check ((supervisor_rut is null) = (supervisor_name is null))
);

create index if not exists ${prefix}course_by_line on ${tables}course (line_code, action_id);
create index if not exists ${prefix}course_by_region on ${tables}course (region, line_code, action_id);
create index if not exists ${prefix}course_by_executor on ${tables}course (executor_rut, line_code, action_id);
create index if not exists ${prefix}course_by_supervisor on ${tables}course (supervisor_rut, line_code, action_id);
create index if not exists ${prefix}course_by_code on ${tables}course (sence_code, line_code, action_id);
create index if not exists ${prefix}course_by_line_end on ${tables}course (line_code, communicated_end, action_id);
create index if not exists ${prefix}course_by_region_end on ${tables}course (region, line_code, communicated_end, action_id);
create index if not exists ${prefix}course_by_executor_end on ${tables}course (executor_rut, line_code, communicated_end, action_id);
create index if not exists ${prefix}course_by_supervisor_end on ${tables}course (supervisor_rut, line_code, communicated_end, action_id);

create table if not exists ${tables}course_class (
  action_id    varchar(30) collate "C" not null,
  place        integer                 not null, -- in the order of the class book
  class_number integer                 not null,
  class_date   date                    not null,
  minutes      integer                 not null,
  held         boolean                 not null,
  class_group  varchar collate "C",
  constraint ${prefix}one_class_per_place primary key (action_id, place),
  constraint ${prefix}class_of_a_course foreign key (action_id) references ${tables}course (action_id)
);

create table if not exists ${tables}course_participant (
  action_id      varchar(30) collate "C" not null,
  place          integer                 not null, -- in the order of the class book; a person may be listed twice
  rut            varchar(10) collate "C" not null,
  name           varchar                 not null,
  name_folded    varchar                 not null,
  communicated   boolean                 not null,
  enrolled_from  date,
  enrolled_until date,
  minutes_outside_classes integer default 0 not null, -- of a course without classes
  constraint ${prefix}one_participant_per_place primary key (action_id, place),
  constraint ${prefix}participant_of_a_course foreign key (action_id) references ${tables}course (action_id)
);

-- All that tells in which courses a person took part, in the order of pages: an engine that had to look at the rows would sort them.
create index if not exists ${prefix}participant_by_rut on ${tables}course_participant (rut, action_id, place, communicated);

create table if not exists ${tables}attendance (
  action_id         varchar(30) collate "C" not null,
  participant_place integer                 not null,
  place             integer                 not null, -- in the order of the class book
  class_number      integer                 not null,
  minutes           integer                 not null,
  constraint ${prefix}one_mark_per_place primary key (action_id, participant_place, place),
  constraint ${prefix}mark_of_a_participant foreign key (action_id, participant_place)
    references ${tables}course_participant (action_id, place)
);

-- Who may act for whom, for hosts that have no catalogue of their own.
create table if not exists ${tables}mandate (
  person_rut  varchar(10) collate "C" not null,
  entity_rut  varchar(10) collate "C" not null,
  profile     varchar(24) collate "C" not null,
  region      varchar(2) collate "C"  not null, -- of a regional official; '' for everybody else
  person_name varchar                 not null,
  entity_name varchar                 not null,
  constraint ${prefix}one_mandate_per_quality primary key (person_rut, entity_rut, profile, region),
  constraint ${prefix}profile_known check
    (profile in ('GENERAL_ADMINISTRATOR', 'LOCAL_ADMINISTRATOR', 'FACILITATOR', 'REGIONAL_OFFICIAL',
                 'SUPERVISOR', 'RECIPIENT', 'HOST_SYSTEM')),
  constraint ${prefix}region_of_officials check ((profile = 'REGIONAL_OFFICIAL') = (region <> ''))
);

-- Which version of these definitions stands here.
create table if not exists ${tables}schema_version (
  version integer not null,
  constraint ${prefix}one_row_per_version primary key (version)
);

-- The last of all, so that it tells that the others are done; a second time it changes nothing.
insert into ${tables}schema_version (version) values (1) on conflict do nothing;
