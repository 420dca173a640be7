/** Every limit the engine keeps, in one place. Sources: the Step Functions quotas page and the API model. */
export const PAYLOAD_BYTES_MAX = 262_144;
export const HISTORY_EVENTS_MAX = 25_000;
/** Ours: AWS sets no limit to these, but an endless loop must end before it has filled every log. */
export const EXPRESS_EVENTS_MAX = 250_000;
/** Ours, not AWS's: 25,000 events of 256 KiB each would be more than a student's disk has room for. */
export const HISTORY_CHARS_MAX = 512 * 1024 * 1024;
/** What one step writes before it lets others have their turn. */
export const STEP_CHARS_MAX = 4 * 1024 * 1024;
export const DEFINITION_CHARS_MAX = 1_048_576;
export const STATE_NAME_CHARS_MAX = 80;
export const VARIABLE_NAME_CHARS_MAX = 80;
export const VARIABLE_BYTES_MAX = 262_144;
export const VARIABLES_TOTAL_BYTES_MAX = 10 * 1024 * 1024;
export const SECONDS_MAX = 99_999_999;
export const EXPRESS_SECONDS_MAX = 300;
export const HTTP_TASK_MS_MAX = 60_000;
/** What TestState waits for a state. */
export const TRIAL_SECONDS_MAX = 300;
export const DISTRIBUTED_MAP_CONCURRENCY_MAX = 10_000;
export const RETRY_MAX_DELAY_SECONDS_MAX = 31_622_400;
export const RETRY_DEFAULTS = { intervalSeconds: 1, maxAttempts: 3, backoffRate: 2 } as const;
export const INLINE_MAP_CONCURRENCY_MAX = 40;
export const MAP_LABEL_CHARS_MAX = 40;
export const MAP_ITEMS_MAX = 100_000_000;
export const BATCH_BYTES_MAX = 262_144;
export const INTRINSIC_TEXT_CHARS_MAX = 10_000;
export const INTRINSIC_RANGE_ITEMS_MAX = 1_000;
export const INTRINSIC_NESTING_MAX = 10;
/** Of evaluation within evaluation: AWS takes `1+…+1` of 100 terms and 99 parentheses, and refuses one more. */
export const JSONATA_DEPTH_MAX = 100;
/** Of any value that an expression makes on its way: AWS takes `[1..873782]`, and texts of up to about 5 million. */
export const JSONATA_ITEMS_MAX = 873_782;
export const JSONATA_TEXT_CHARS_MAX = 5 * 1024 * 1024;
/** AWS's `$range` is kept shorter than other arrays. */
export const JSONATA_RANGE_ITEMS_MAX = 360_145;
/** Ours: the steps of evaluation that one batch of expressions may take, about half a second's worth. */
export const JSONATA_EVALUATIONS_MAX = 1_000_000;
/** Ours: what the answers of one batch may weigh together; a payload is far smaller. */
export const JSONATA_ANSWERS_CHARS_MAX = 8 * 1024 * 1024;
/** Ours, not AWS's: what JSONata's parser does grows with the square of a path's steps. */
export const JSONATA_STEPS_MAX = 1_000;
/** Ours: how long one batch of expressions may take in the runner, by the clock on the wall. */
export const RUNNER_BATCH_MS_MAX = 800;
export const RUNNER_HEAP_MB_MAX = 128;
/** The text of one answer, as JSON. */
export const RUNNER_ANSWER_CHARS_MAX = 32 * 1024 * 1024;
export const PAGE_SIZE_DEFAULT = 100;
export const PAGE_SIZE_MAX = 1_000;
export const DIAGNOSTICS_MAX = 100;
export const TAGS_PER_RESOURCE_MAX = 50;
export const VERSIONS_PER_MACHINE_MAX = 1_000;
/** Ours: what all log events together may take, so that logging everything does not fill a student's disk. */
export const LOG_BYTES_MAX = 128 * 1024 * 1024;
export const LOG_LISTING_MAX = 50;
export const LOG_EVENTS_PER_CALL_MAX = 10_000;
export const LOG_STREAMS_PER_CALL_MAX = 100;
export const LOG_EVENT_BYTES_MAX = 1_048_576;
export const LOG_BATCH_BYTES_MAX = 1_048_576;
/** What the events of one answer hold together. */
export const LOG_PAGE_BYTES_MAX = 1_048_576;
/** Input and output in a log record, in their escaped form. */
export const LOGGED_PAYLOAD_BYTES_MAX = 248 * 1024;
/** Ours: how much one FilterLogEvents looks at before it hands out a token to go on with. */
export const LOG_SCAN_BYTES_MAX = 8 * 1024 * 1024;
export const ALIASES_PER_MACHINE_MAX = 100;
export const STATE_MACHINES_MAX = 100_000;
export const ACTIVITIES_MAX = 100_000;
export const ACTIVITY_POLLERS_MAX = 1_000;
export const OPEN_EXECUTIONS_MAX = 1_000_000;
/** How long a closed execution is kept; then its name is free again. */
export const EXECUTION_RETENTION_MS = 90 * 24 * 60 * 60 * 1000;
/** JSON nested deeper than this is refused before anything recursive touches it. */
export const JSON_DEPTH_MAX = 1_000;
export const CSV_HEADER_BYTES_MAX = 10 * 1024;
export const OPEN_MAP_RUNS_MAX = 1_000;
/** Ours: how much faster or slower than the world's a clock may run. */
export const CLOCK_RATE_MIN = 0.001;
export const CLOCK_RATE_MAX = 1_000_000;
/** Ours, not AWS's 10 GB: what a Distributed Map reads from one object is held in memory. */
export const MAP_SOURCE_BYTES_MAX = 64 * 1024 * 1024;
