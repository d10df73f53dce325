// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/valueeditor.h"

#include "app/dialogs/flagbox.h"
#include "app/dialogs/longtextedit.h"
#include "app/dialogs/orderfield.h"
#include "app/dialogs/rowsfield.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTableWidget>

#include <algorithm>
#include <tuple>

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

ValueEditor *ValueEditor::forNumber(int minimum, int maximum, QWidget *parent,
                                    const QString &lowest)
{
    auto *editor = new ValueEditor(parent);
    auto *box = new QSpinBox(editor);
    box->setRange(minimum, maximum);
    if (!lowest.isEmpty()) {
        box->setSpecialValueText(lowest);
        box->setMinimumWidth(
            box->fontMetrics().horizontalAdvance(lowest + QStringLiteral("0000000")));
    }
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
    ValueEditor *editor = forNumber(minimum - 1, maximum, parent, none);
    auto *box = editor->findChild<QSpinBox *>();
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
    auto *box = new FlagBox(text, editor);
    editor->put(box);
    editor->m_read = [box] { return box->isChecked(); };
    editor->m_write = [box](const QVariant &value) { box->setChecked(value.toBool()); };
    connect(box, &FlagBox::toggled, editor, &ValueEditor::edited);
    return editor;
}

ValueEditor *ValueEditor::forChoice(const QList<ValueChoice> &choices, QWidget *parent)
{
    auto *editor = new ValueEditor(parent);
    auto *box = new QComboBox(editor);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
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

ValueEditor *ValueEditor::forSeveral(const QList<ValueChoice> &choices, QWidget *parent)
{
    auto *editor = new ValueEditor(parent);
    auto *group = new QWidget(editor);
    auto *column = new QVBoxLayout(group);
    column->setContentsMargins(0, 0, 0, 0);
    QList<QCheckBox *> boxes;
    for (const ValueChoice &choice : choices) {
        boxes.append(new QCheckBox(choice.text, group));
        column->addWidget(boxes.last());
        connect(boxes.last(), &QCheckBox::toggled, editor, &ValueEditor::edited);
    }
    editor->put(group);
    editor->setFocusProxy(boxes.first());
    editor->m_read = [boxes, choices]() -> QVariant {
        QStringList ticked;
        for (qsizetype i = 0; i < boxes.size(); ++i)
            if (boxes.at(i)->isChecked())
                ticked.append(choices.at(i).value.toString());
        return ticked;
    };
    editor->m_write = [boxes, choices](const QVariant &value) {
        for (qsizetype i = 0; i < boxes.size(); ++i)
            boxes.at(i)->setChecked(value.toStringList().contains(choices.at(i).value.toString()));
    };
    return editor;
}

ValueEditor *ValueEditor::forChoiceOrFile(const QList<ValueChoice> &choices,
                                          const QString &fileWords, QWidget *parent)
{
    ValueEditor *editor = forChoice(choices, parent);
    auto *box = editor->findChild<QComboBox *>();
    box->addItem(fileWords);
    const int fileRow = int(choices.size());
    ValueEditor *file = forFile(editor);
    delete editor->layout();
    auto *column = new QVBoxLayout(editor);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(box);
    column->addWidget(file);
    file->setEnabled(false);
    editor->m_also = file;
    editor->m_read = [box, file, fileRow] {
        return box->currentIndex() == fileRow ? file->value() : box->currentData();
    };
    editor->m_write = [box, file, fileRow, choices](const QVariant &value) {
        const int row = box->findData(value);
        if (row < 0)
            file->setValue(value);
        box->setCurrentIndex(row < 0 ? fileRow : row);
    };
    connect(box, &QComboBox::currentIndexChanged, file,
            [file, fileRow](int row) { file->setEnabled(row == fileRow); });
    connect(file, &ValueEditor::edited, editor, &ValueEditor::edited);
    return editor;
}

ValueEditor *ValueEditor::forPercent(QWidget *parent)
{
    auto *editor = new ValueEditor(parent);
    auto *slider = new QSlider(Qt::Horizontal, editor);
    slider->setRange(0, 100);
    slider->setPageStep(10);
    auto *words = new QLabel(tr("%1 %").arg(100), editor);
    words->setMinimumWidth(words->sizeHint().width()); // The slider keeps its length.
    editor->put(slider, words);
    editor->m_read = [slider] { return slider->value(); };
    editor->m_write = [slider](const QVariant &value) { slider->setValue(value.toInt()); };
    connect(slider, &QSlider::valueChanged, editor, [editor, words](int value) {
        words->setText(tr("%1 %").arg(value));
        Q_EMIT editor->edited();
    });
    words->setText(tr("%1 %").arg(0));
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
                                 QWidget *parent, const QList<ValueChoice> &choices)
{
    auto *editor = new ValueEditor(parent);
    RowsField *field = editor->putRows({keyTitle, valueTitle});
    QMap<QString, QString> words;
    for (const ValueChoice &choice : choices)
        words.insert(choice.value.toString(), choice.text);
    if (!words.isEmpty())
        field->setChoices(1, words);
    editor->m_read = [field]() -> QVariant {
        QVariantMap map;
        for (const QStringList &row : field->rows())
            map.insert(row.at(0), row.at(1));
        return map;
    };
    editor->m_write = [field](const QVariant &value) {
        QList<QStringList> rows;
        const QVariantMap map = value.toMap();
        const auto place = [](const QString &key) {
            bool isNumber = false;
            const int number = key.toInt(&isNumber);
            return std::make_tuple(!isNumber, number, key); // 2 before 10
        };
        QStringList keys = map.keys();
        std::sort(keys.begin(), keys.end(), [&place](const QString &one, const QString &other) {
            return place(one) < place(other);
        });
        for (const QString &key : std::as_const(keys))
            rows.append({key, map.value(key).toString()});
        field->setRows(rows);
    };
    return editor;
}

ValueEditor *ValueEditor::forOrder(const QList<ValueChoice> &choices, QWidget *parent)
{
    QList<OrderField::Item> items;
    for (const ValueChoice &choice : choices)
        items.append({choice.value.toString(), choice.text});
    auto *field = new OrderField(items, parent);
    ValueEditor *editor = forField(
        field, field->list(), [field]() -> QVariant { return field->chosen(); },
        [field](const QVariant &value) { field->setChosen(value.toStringList()); }, parent);
    connect(field, &OrderField::edited, editor, &ValueEditor::edited);
    return editor;
}

ValueEditor *ValueEditor::forField(QWidget *field, QWidget *main, std::function<QVariant()> read,
                                   std::function<void(const QVariant &)> write, QWidget *parent)
{
    auto *editor = new ValueEditor(parent);
    editor->layout()->addWidget(field);
    editor->m_field = main;
    editor->setFocusProxy(main);
    editor->m_read = std::move(read);
    editor->m_write = std::move(write);
    return editor;
}

void ValueEditor::setChoices(const QList<ValueChoice> &choices)
{
    auto *box = qobject_cast<QComboBox *>(m_field);
    const QVariant kept = value();
    const QString text = box->currentText();
    const QSignalBlocker whole(box);
    box->clear();
    for (const ValueChoice &choice : choices)
        box->addItem(choice.text, choice.value);
    if (box->findData(kept) < 0)
        box->addItem(text, kept);
    box->setCurrentIndex(box->findData(kept));
}

void ValueEditor::setWords(const QString &label, const QString &help)
{
    if (m_also)
        m_also->setWords(label, help);
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
