using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Tests.Reconcile;

public class AwardBalanceSpec
{
    /// <summary>Receipts: amount, kind, programme. Each of SRB's awards has one claim of £100.00, which is due in full.</summary>
    [Theory]
    [InlineData("one award", "Round 5", "40 Claim -", "Round 5: 100.00 - 40.00 = 60.00")]
    [InlineData("a receipt may name it", "Round 5", "40 Claim round 5", "Round 5: 100.00 - 40.00 = 60.00")]
    [InlineData("what was recovered was not received", "Round 5", "100 Claim -; 30 Recovery -", "Round 5: 100.00 - 70.00 = 30.00")]
    [InlineData("of two awards nobody can say which was paid", "Round 5, Round 6", "40 Claim -", ": 0.00 - 40.00 = -40.00; Round 5: 100.00 - 0.00 = 100.00; Round 6: 100.00 - 0.00 = 100.00")]
    public void An_award_is_owed_what_is_due_on_its_claims_less_what_was_received(string why, string programmes, string receipts, string says)
    {
        var named = programmes.Split(", ");
        var register = new Register
        {
            Projects = [Given.Project()],
            Awards = [.. named.Select(programme => Given.Award("SRB", programme))],
            Receipts = [.. receipts.Split("; ").Select((receipt, i) => Receipt(receipt, i))],
        };
        var statement = Reconciled.Project(register, [.. named.Select((programme, i) => Given.Claim("SRB", total: "100.00", programme: programme, costs: Given.Cost($"{i + 1}")))]);

        Assert.Equal((why, says), (why, string.Join("; ", statement.Balances.Select(balance => $"{balance.Programme}: {balance.Due.Pounds:0.00} - {balance.Received.Pounds:0.00} = {balance.Owed.Pounds:0.00}"))));
    }

    /// <summary>An advance is set off before anything else is paid, so that what is earned covers it first.</summary>
    [Theory]
    [InlineData("27000", null, "0", "27000 0 27000")]
    [InlineData("27000", null, "12000", "27000 12000 15000")]
    [InlineData("27000", null, "54000", "27000 27000 0")]
    [InlineData("27000", "20000", "12000", "20000 12000 8000")]
    [InlineData("0", "5000", "-100", "5000 0 5000")]
    public void An_advance_is_outstanding_until_it_is_earned(string due, string? received, string earned, string advanceCoveredOutstanding)
    {
        var balance = new AwardBalance(
            Given.Fund("ESF"), "Programme", new(new(Given.Fund("ESF"), "Programme", "P-1", "1"), "esf/2000", Given.Gbp(earned)),
            Money.Zero, Money.Zero, Given.Gbp(due), received is null ? null : Given.Gbp(received));

        Assert.Equal(advanceCoveredOutstanding, $"{balance.Advance.Pounds:0} {balance.Covered.Pounds:0} {balance.Outstanding.Pounds:0}");
    }

    private static Receipt Receipt(string told, int index) => told.Split(' ', 3) is [var amount, var kind, var programme]
        ? new() { At = Given.Row("Receipts", 5 + index), Project = "p-1", Funder = Given.Fund("SRB"), Date = Given.Day("2000-05-01"), Amount = Given.Gbp(amount), Kind = kind, Programme = programme == "-" ? "" : programme }
        : throw new ArgumentException(told);
}
