using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Storage;
using NodaTime;

namespace FundingPipeline.App;

/// <summary>Everything from which a project's statement follows.</summary>
/// <param name="Related">Files of other projects that may cite the same transaction or person.</param>
/// <param name="Shared">Paths of its own files under which others came too.</param>
/// <param name="Answered">What was answered of them, beside the register's own answers.</param>
public sealed record Papers(
    Folio Folio, Office Office, ImmutableArray<SourceFile> Own, ImmutableArray<SourceFile> Related, ImmutableHashSet<string> Shared, LocalDate? AsOf,
    ImmutableArray<Answer> Answered, string Digest);
