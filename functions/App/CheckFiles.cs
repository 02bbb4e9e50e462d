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
        var together = new Lazy<ILookup<SourceFile, Finding>>(() => JudgedProgramme.Of(all).Findings.ToLookup(finding => finding.Where.File));
        var (judged, registers) = (all.ToDictionary(intake => intake.File.Sha256, StringComparer.Ordinal), Checking.Registers(all));
        return
        [
            .. from file in files
               let isWithout = Checking.IsWithoutRegister(file, registers)
               select new CheckedFile(
                   file.File, file.IsRefused,
                   isWithout || judged[file.File.Sha256] != file ? Checking.Of(file, [.. all.Where(other => other.File.Sha256 != file.File.Sha256)]) : [.. together.Value[file.File]],
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
