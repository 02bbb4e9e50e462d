using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.App;

/// <summary>Says what would be found in files, each beside the others and the ledger, and enters nothing.</summary>
/// <param name="desk">Of the ledger to check against, with its registers and claims; null for none.</param>
public sealed class CheckFiles(Desk? desk)
{
    public async Task<ImmutableArray<CheckedFile>> Run(ImmutableArray<Intake> files, CancellationToken stop)
    {
        var known = desk is null ? [] : await desk.Everything(stop);
        ImmutableArray<Intake> all = [.. files.Concat(known).DistinctBy(intake => intake.File.Sha256)];
        return
        [
            .. from file in files
               let others = all.Where(other => other.File.Sha256 != file.File.Sha256).ToImmutableArray()
               select new CheckedFile(file, Checking.Of(file, others), Checking.IsWithoutRegister(file, others)),
        ];
    }
}

/// <summary>One file and everything found in it, in order of its cells.</summary>
/// <param name="IsWithoutRegister">No register given knows the project: its award, rate and match were not looked at.</param>
public sealed record CheckedFile(Intake Intake, ImmutableArray<Finding> Findings, bool IsWithoutRegister)
{
    public bool IsRefused => Intake.IsRefused || Findings.Any(finding => finding.Severity == Severity.Refuse);
}
