// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/valueeditor.h"

#include "app/dialogs/longtextedit.h"
#include "app/dialogs/rowsfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>

namespace Jackfield {

ValueEditor::ValueEditor(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
}

void ValueEditor::put(QWidget *field, QWidget *beside)
{
    m_field = field;
    layout()->addWidget(field);
    if (beside)
        layout()->addWidget(beside);
    setFocusProxy(field);
}

ValueEditor *ValueEditor::forText(QWidget *parent)
{
    auto *editor = new ValueEditor(parent);
    auto *line = new QLineEdit(editor);
    editor->put(line);
    editor->m_read = [line] { return line->text().trimmed(); };
    editor->m_write = [line](const QVariant &value) { line->setText(value.toString()); };
    connect(line, &QLineEdit::textChanged, editor, &ValueEditor::edited);
    return editor;
}

ValueEditor *ValueEditor::forLongText(QWidget *parent)
{
    auto *editor = new ValueEditor(parent);
    auto *text = new LongTextEdit(editor);
    editor->put(text);
    editor->m_read = [text] { return text->text(); };
    editor->m_write = [text](const QVariant &value) { text->setText(value.toString()); };
    connect(text, &LongTextEdit::textChanged, editor, &ValueEditor::edited);
    return editor;
}

QStringList textsIn(const QString &line)
{
    QStringList texts;
    for (const QString &part : line.split(u',', Qt::SkipEmptyParts))
        if (!part.trimmed().isEmpty())
            texts.append(part.trimmed());
    return texts;
}

ValueEditor *ValueEditor::forList(QWidget *parent)
{
    auto *editor = new ValueEditor(parent);
    auto *line = new QLineEdit(editor);
    line->setPlaceholderText(tr("several with commas between"));
    editor->put(line);
    editor->m_read = [line] { return textsIn(line->text()); };
    editor->m_write = [line](const QVariant &value) {
        line->setText(value.toStringList().join(QStringLiteral(", ")));
    };
    connect(line, &QLineEdit::textChanged, editor, &ValueEditor::edited);
    return editor;
}

ValueEditor *ValueEditor::forNumber(int minimum, int maximum, QWidget *parent)
{
    auto *editor = new ValueEditor(parent);
    auto *box = new QSpinBox(editor);
    box->setRange(minimum, maximum);
    editor->put(box);
    static_cast<QHBoxLayout *>(editor->layout())->addStretch();
    editor->m_read = [box] { return box->value(); };
    editor->m_write = [box](const QVariant &value) { box->setValue(value.toInt()); };
    connect(box, &QSpinBox::valueChanged, editor, &ValueEditor::edited);
    return editor;
}

ValueEditor *ValueEditor::forOptionalNumber(int minimum, int maximum, const QString &none,
                                            QWidget *parent)
{
    ValueEditor *editor = forNumber(minimum - 1, maximum, parent);
    auto *box = editor->findChild<QSpinBox *>();
    box->setSpecialValueText(none);
    box->setMinimumWidth(box->fontMetrics().horizontalAdvance(none + QStringLiteral("0000000")));
    editor->m_read = [box, minimum] {
        return box->value() < minimum ? QVariant() : QVariant(box->value());
    };
    editor->m_write = [box, minimum](const QVariant &value) {
        box->setValue(value.isValid() ? value.toInt() : minimum - 1);
    };
    return editor;
}

ValueEditor *ValueEditor::forFlag(const QString &text, QWidget *parent)
{
    auto *editor = new ValueEditor(parent);
    auto *box = new QCheckBox(text, editor);
    editor->put(box);
    editor->m_read = [box] { return box->isChecked(); };
    editor->m_write = [box](const QVariant &value) { box->setChecked(value.toBool()); };
    connect(box, &QCheckBox::toggled, editor, &ValueEditor::edited);
    return editor;
}

ValueEditor *ValueEditor::forChoice(const QList<ValueChoice> &choices, QWidget *parent)
{
    auto *editor = new ValueEditor(parent);
    auto *box = new QComboBox(editor);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(16);
    for (const ValueChoice &choice : choices)
        box->addItem(choice.text, choice.value);
    editor->put(box);
    editor->m_read = [box] { return box->currentData(); };
    editor->m_write = [box](const QVariant &value) {
        // A value that is none of the choices is kept until another is chosen.
        if (box->findData(value) < 0)
            box->addItem(value.toString(), value);
        box->setCurrentIndex(box->findData(value));
    };
    connect(box, &QComboBox::currentIndexChanged, editor, &ValueEditor::edited);
    return editor;
}

ValueEditor *ValueEditor::forFolder(QWidget *parent)
{
    return forPath(tr("Choose a folder"), true, parent);
}

ValueEditor *ValueEditor::forFile(QWidget *parent)
{
    return forPath(tr("Choose a file"), false, parent);
}

ValueEditor *ValueEditor::forPath(const QString &title, bool folder, QWidget *parent)
{
    auto *editor = new ValueEditor(parent);
    auto *line = new QLineEdit(editor);
    auto *browse = new QPushButton(tr("Browse …"), editor);
    browse->setAutoDefault(false);
    editor->put(line, browse);
    editor->m_read = [line] { return line->text(); };
    editor->m_write = [line](const QVariant &value) { line->setText(value.toString()); };
    connect(line, &QLineEdit::textChanged, editor, &ValueEditor::edited);
    connect(browse, &QPushButton::clicked, editor, [line, editor, title, folder] {
        auto *dialog = new QFileDialog(editor, title, line->text());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, line, &QLineEdit::setText);
        dialog->open();
    });
    return editor;
}

RowsField *ValueEditor::putRows(const QStringList &titles)
{
    auto *rows = new RowsField(titles, this);
    layout()->addWidget(rows);
    m_field = rows->table();
    setFocusProxy(m_field);
    connect(rows, &RowsField::edited, this, &ValueEditor::edited);
    return rows;
}

ValueEditor *ValueEditor::forLines(QWidget *parent)
{
    auto *editor = new ValueEditor(parent);
    RowsField *field = editor->putRows({tr("Text")});
    editor->m_read = [field]() -> QVariant {
        QStringList lines;
        for (const QStringList &row : field->rows())
            lines.append(row.first());
        return lines;
    };
    editor->m_write = [field](const QVariant &value) {
        QList<QStringList> rows;
        for (const QString &line : value.toStringList())
            rows.append(QStringList {line});
        field->setRows(rows);
    };
    return editor;
}

ValueEditor *ValueEditor::forMap(const QString &keyTitle, const QString &valueTitle,
                                 QWidget *parent)
{
    auto *editor = new ValueEditor(parent);
    RowsField *field = editor->putRows({keyTitle, valueTitle});
    editor->m_read = [field]() -> QVariant {
        QVariantMap map;
        for (const QStringList &row : field->rows())
            map.insert(row.at(0), row.at(1));
        return map;
    };
    editor->m_write = [field](const QVariant &value) {
        QList<QStringList> rows;
        const QVariantMap map = value.toMap();
        for (auto it = map.cbegin(); it != map.cend(); ++it)
            rows.append({it.key(), it.value().toString()});
        field->setRows(rows);
    };
    return editor;
}

void ValueEditor::setWords(const QString &label, const QString &help)
{
    m_field->setAccessibleName(label);
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAccessibleName(
            tr("%1: %2", "setting, what the button does").arg(label, button->text().remove(u'&')));
    m_field->setAccessibleDescription(help);
    setToolTip(help);
}

void ValueEditor::lock(const QString &why)
{
    setEnabled(false);
    setToolTip(why);
    m_field->setAccessibleDescription(why);
}

} // namespace Jackfield
