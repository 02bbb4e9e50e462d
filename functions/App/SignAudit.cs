using FundingPipeline.Return;
using FundingPipeline.Storage;

namespace FundingPipeline.App;

/// <summary>Enters an auditor's certificate on a certified return; the return itself stays as it is.</summary>
public sealed class SignAudit(Workplace at)
{
    /// <exception cref="ActRefusedException">It cannot be audited; the message says why.</exception>
    public async Task<string> Run(ReadOnlyMemory<byte> workbook, Audit audit, CancellationToken stop)
    {
        var sha256 = Digest.Of(workbook.Span);
        return await Run(await new KnownReturns(at).SlugOf(workbook, sha256, stop), sha256, audit, stop);
    }

    /// <summary>The same for an auditor who names the return, and its certified workbook by its SHA-256.</summary>
    /// <exception cref="ActRefusedException">It cannot be audited; the message says why.</exception>
    public async Task<string> Run(string slug, string sha256, Audit audit, CancellationToken stop)
    {
        Certify.Named(audit.By, audit.On);
        await at.Ledger.Append(
            Folio.OfReturn(slug),
            async journal =>
            {
                Check(await Acts.Read(at.Ledger.Files, slug, journal, stop), sha256, audit);
                return [await Acts.Audit(at.Ledger.Files, slug, journal.Length + 1, audit with { By = audit.By.Trim(), Reservation = audit.Reservation.Trim() }, stop)];
            },
            stop);
        return $"{slug} is audited{(audit.Reservation.Length > 0 ? ", with a reservation" : "")}.";
    }

    private static void Check(ReturnActs acts, string sha256, Audit audit)
    {
        if (!acts.IsCertified || acts.Workbook != sha256)
        {
            throw new ActRefusedException(acts.IsCertified ? $"This is a draft of {acts.Slug}. Audit the certified return: its SHA-256 is {acts.Workbook}." : $"{acts.Slug} is a draft. It is certified first, then audited.");
        }

        if (acts.Audit is { } done)
        {
            throw new ActRefusedException($"{acts.Slug} is audited already, by {done.By} on {Days.Say(done.On)}.");
        }

        if (acts.Certificates.Any(certificate => Section.AreOne(certificate.By, audit.By)))
        {
            throw new ActRefusedException($"{audit.By} certified a section of {acts.Slug}. Somebody else must audit it.");
        }

        if (acts.Certificates.Max(certificate => certificate.On) is var certified && audit.On < certified)
        {
            throw new ActRefusedException($"{acts.Slug} was certified on {Days.Say(certified)}; it cannot have been audited on {Days.Say(audit.On)}.");
        }
    }
}
