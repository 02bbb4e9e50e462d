using System.Collections.Immutable;

namespace FundingPipeline.Ingest;

/// <summary>Makes one register of several files, project by project.</summary>
public static class Registers
{
    public static Outcome<Register> Merge(IEnumerable<RegisterFile> files) => new(Register.Empty, ImmutableArray<Finding>.Empty);
}
