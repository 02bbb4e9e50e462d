using FundingPipeline.Ingest;
using NodaTime;
using NodaTime.Text;

namespace FundingPipeline.App;

/// <summary>Finds which return a workbook is, by its bytes.</summary>
public sealed class KnownReturns(Workplace at)
{
    /// <summary>The return of which these bytes are a draft, now or once, or the certified workbook.</summary>
    /// <exception cref="ActRefusedException">They are of none that this ledger knows.</exception>
    public async Task<string> SlugOf(ReadOnlyMemory<byte> workbook, string sha256, CancellationToken stop)
    {
        foreach (var slug in await at.Ledger.Rows.Slugs(stop))
        {
            if ((await at.Lives.Of(slug, stop)).Workbook == sha256 || (await new BuildReturn(at).Versions(slug, stop)).Contains(sha256))
            {
                return slug;
            }
        }

        throw new ActRefusedException(IsOurs(workbook, sha256)
            ? "This is not the draft as it stands: the ledger never wrote these bytes. It was changed after it was written, or comes from another ledger. Take it from the folder of returns as it is."
            : "This workbook is no return of ours. Give the return itself, as it lies in the folder of returns.");
    }

    /// <summary>by F. Officer on 14 May 2000 and A. Treasurer on 15 May 2000.</summary>
    public static string ByWhom(ReturnActs acts) => $"by {string.Join(" and ", acts.Certificates.Select(certificate => $"{certificate.By} on {Days.Say(certificate.On)}").Distinct())}";

    private static bool IsOurs(ReadOnlyMemory<byte> workbook, string sha256) =>
        Reading.Read(new MemoryStream(workbook.ToArray()), new(sha256, "return.xlsx"), []).Findings.Any(finding => finding.Rule == ReadingRules.OwnReturn.Id);
}

/// <summary>Days as sentences say them.</summary>
internal static class Days
{
    public static string Say(LocalDate day) => LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu").Format(day);
}
