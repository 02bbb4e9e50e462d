using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.App;

/// <summary>Says what would be found in files, each beside the others and the ledger, and enters nothing.</summary>
/// <remarks>A claim of 100,000 lines and its register are judged once, not once for each of the two.</remarks>
/// <param name="desk">Of the ledger to check against, with its registers and claims; null for none.</param>
public sealed class CheckFiles(Desk? desk)
{
    public async Task<ImmutableArray<CheckedFile>> Run(ImmutableArray<Intake> files, CancellationToken stop)
    {
        var known = desk is null ? [] : await desk.Everything(stop);
        ImmutableArray<Intake> all = [.. files.Concat(known).DistinctBy(intake => intake.File.Sha256)];
        var together = new Lazy<JudgedProgramme>(() => JudgedProgramme.Of(all));
        return
        [
            .. from file in files
               let others = all.Where(other => other.File.Sha256 != file.File.Sha256).ToImmutableArray()
               let isWithout = Checking.IsWithoutRegister(file, others)
               select new CheckedFile(
                   file.File, file.IsRefused,
                   isWithout || !all.Contains(file) ? Checking.Of(file, others) : Checking.In(file, together.Value),
                   isWithout ? file.Claim!.Id.Project : null)
               { IsEmptyForm = file.IsEmptyForm },
        ];
    }
}

/// <summary>One file and everything found in it, in order of its cells; no longer what it says, which may be a great deal.</summary>
/// <param name="IsUnread">Nothing could be made of it, or a finding refuses the whole of it.</param>
/// <param name="UnknownProject">The project that no register given knows: its award, rate and match were not looked at.</param>
public sealed record CheckedFile(SourceFile File, bool IsUnread, ImmutableArray<Finding> Findings, string? UnknownProject)
{
    /// <summary>Nobody has filled it in yet.</summary>
    public bool IsEmptyForm { get; init; }

    public bool IsRefused => IsUnread || Findings.Any(finding => finding.Severity == Severity.Refuse);
}
