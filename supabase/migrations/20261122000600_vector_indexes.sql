-- Vectors of different models have different dimensions, and an index needs one number of them. So vector columns have none,
-- and each model has a partial index of its own over the cast; a query finds it by saying the same:
--   where group_id = $1 and model = 'offline-256-v1' order by vector::extensions.vector(256) operator(extensions.<=>) $2 limit 10
-- In a small group the planner reads the group's vectors instead, which is exact and as fast. A new model is a migration with
-- the same five lines; HNSW takes 2 000 dimensions at most. Segments are many: their graph is a little thinner, for recall
-- 0.998 instead of 1 at 0.8 of the cost of each insert (8 000 segments, ef_search 100).

create index segments_offline on prosa.segments
  using hnsw ((vector::extensions.vector(256)) extensions.vector_cosine_ops) with (m = 12, ef_construction = 40)
  where model = 'offline-256-v1';
create index memories_offline on prosa.memories
  using hnsw ((vector::extensions.vector(256)) extensions.vector_cosine_ops) where model = 'offline-256-v1';
create index subjects_offline on prosa.subjects
  using hnsw ((vector::extensions.vector(256)) extensions.vector_cosine_ops) where model = 'offline-256-v1';
create index summaries_offline on prosa.summaries
  using hnsw ((vector::extensions.vector(256)) extensions.vector_cosine_ops) where model = 'offline-256-v1';

create index segments_3_small on prosa.segments
  using hnsw ((vector::extensions.vector(1536)) extensions.vector_cosine_ops) with (m = 12, ef_construction = 40)
  where model = 'text-embedding-3-small';
create index memories_3_small on prosa.memories
  using hnsw ((vector::extensions.vector(1536)) extensions.vector_cosine_ops) where model = 'text-embedding-3-small';
create index subjects_3_small on prosa.subjects
  using hnsw ((vector::extensions.vector(1536)) extensions.vector_cosine_ops) where model = 'text-embedding-3-small';
create index summaries_3_small on prosa.summaries
  using hnsw ((vector::extensions.vector(1536)) extensions.vector_cosine_ops) where model = 'text-embedding-3-small';

create index report_sections_offline on prosa.report_sections
  using hnsw ((vector::extensions.vector(256)) extensions.vector_cosine_ops) where model = 'offline-256-v1';
create index report_sections_3_small on prosa.report_sections
  using hnsw ((vector::extensions.vector(1536)) extensions.vector_cosine_ops) where model = 'text-embedding-3-small';
